namespace NewsMonitor.Analysis.Documents;

/// <summary>What a file or a line of a corpus holds: an article, or word that an earlier one is taken back.</summary>
public abstract record SourceDocument;

/// <summary>An article, as its source gives it.</summary>
/// <param name="Article">The article; its id is the source's own (an id key, else the file's name), not yet an identity.</param>
/// <param name="HasOwnId">Whether the source gave the id itself.</param>
public sealed record ArticleDocument(ArticleText Article, bool HasOwnId) : SourceDocument
{
    /// <summary>Which version of the article it is, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>When it took the place of the version before; null where the source does not say, or for the first version.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; init; }
}

/// <summary>A retraction.</summary>
/// <param name="Article">The id or URL of the article that is taken back.</param>
/// <param name="PublishedAt">When it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record RetractionDocument(string Article, DateTimeOffset? PublishedAt, string? Reason) : SourceDocument;
