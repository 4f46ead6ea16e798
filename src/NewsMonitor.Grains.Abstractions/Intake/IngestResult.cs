namespace NewsMonitor.Grains.Abstractions.Intake;

/// <summary>What became of an article.</summary>
public enum IngestStatus
{
    /// <summary>Appended and durable.</summary>
    Accepted = 0,

    /// <summary>An article of this id is on record; nothing changed.</summary>
    Duplicate = 1,

    /// <summary>A retraction of this id is on record; the article is kept but counts for nothing.</summary>
    Retracted = 2,

    /// <summary>Appended and durable, in the place of the version before.</summary>
    Corrected = 3,

    /// <summary>A later version is on record; this one is kept but counts for nothing.</summary>
    Superseded = 4,

    /// <summary>Appended and durable, but in a language that is not read: it is kept and counts for nothing.</summary>
    Unread = 5,
}

/// <summary>What became of one article, and where it stands.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Partition">Its partition.</param>
/// <param name="Offset">Its offset there, from 1.</param>
/// <param name="Statements">Statements found.</param>
/// <param name="Events">Events found.</param>
[GenerateSerializer, Immutable, Alias("ingest-result")]
public sealed record IngestResult(
    [property: Id(0)] string Article,
    [property: Id(1)] IngestStatus Status,
    [property: Id(2)] int Partition,
    [property: Id(3)] long Offset,
    [property: Id(4)] int Statements,
    [property: Id(5)] int Events);

/// <summary>What became of a retraction.</summary>
public enum RetractResult
{
    /// <summary>The article counts no longer.</summary>
    Retracted = 0,

    /// <summary>It had been taken back before; nothing changed.</summary>
    AlreadyRetracted = 1,

    /// <summary>No article of this id is on record; nothing was written.</summary>
    Unknown = 2,

    /// <summary>No article of this id is on record; the retraction is, and will hold if the article comes.</summary>
    Recorded = 3,
}
