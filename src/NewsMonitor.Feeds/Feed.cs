namespace NewsMonitor.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Format">Which of the formats it has.</param>
/// <param name="Title">Its title.</param>
/// <param name="Items">Its items, in the order of the document.</param>
/// <param name="Skipped">Items that could not be read or hold nothing.</param>
public sealed record Feed(FeedFormat Format, string? Title, IReadOnlyList<FeedItem> Items, int Skipped)
{
    /// <summary>How long the publisher asks to wait between two polls; null where it does not say.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Hours of the day, UTC, 0 to 23, in which the publisher asks not to be polled.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Whether the document was malformed, so that its items were salvaged one by one.</summary>
    public bool Salvaged { get; init; }
}

/// <summary>The formats of feeds.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.9x or 2.0.</summary>
    Rss = 0,

    /// <summary>RSS 0.90 or 1.0, in RDF.</summary>
    Rdf = 1,

    /// <summary>Atom 0.3 or 1.0.</summary>
    Atom = 2,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    Json = 3,
}

/// <summary>One item of a feed.</summary>
/// <param name="Id">What the feed calls it: guid, Atom id, JSON Feed id; null where it has none.</param>
/// <param name="Url">Where the article stands, absolute; null where the item names no address.</param>
/// <param name="Title">Headline, as plain text.</param>
/// <param name="Text">Content or summary, whichever is longer, as plain text; may be empty.</param>
/// <param name="PublishedAt">When it was published, or else updated; null where no date could be read.</param>
public sealed record FeedItem(string? Id, Uri? Url, string? Title, string Text, DateTimeOffset? PublishedAt)
{
    /// <summary>The feed's own key of the item: its id, else its address, else its headline.</summary>
    public string Key => Id ?? Url?.AbsoluteUri ?? Title ?? "";
}

/// <summary>A document is no feed; the message is meant for the user.</summary>
public sealed class FeedFormatException(string message) : Exception(message);
