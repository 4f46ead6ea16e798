using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger;

/// <summary>A version of an article on record.</summary>
public sealed record ArticleRecord(
    int Partition,
    long Offset,
    ArticleText Text,
    DateTimeOffset PublishedAt,
    DateOnly Day,
    string Story,
    string Outlet,
    DateTimeOffset KnownAt,
    bool Retracted,
    string? RetractionReason)
{
    /// <summary>Which version it is, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Why it took the place of the version before, where that was said.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>When a later version took its place; null where none did.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>The publisher's family.</summary>
    public string Family { get; init; } = Outlet;
}

/// <summary>An article on record with what was found in it.</summary>
public sealed record ArticleReading(ArticleRecord Article, Reading Reading, ArticleFindings Findings);

/// <summary>A statement on an entity's page.</summary>
/// <param name="Sequence">Ledger-wide, ascending in the order in which statements were recorded.</param>
public sealed record StatementRecord(
    long Sequence,
    string Article,
    string Outlet,
    string? Title,
    string? Url,
    DateTimeOffset PublishedAt,
    ClaimRole Role,
    Statement Statement)
{
    /// <summary>The partition of its article.</summary>
    public int Partition { get; init; }

    /// <summary>The offset of its article's version.</summary>
    public long Offset { get; init; }

    /// <summary>The publisher's family.</summary>
    public string Family { get; init; } = Outlet;
}

/// <summary>An article that was taken back or corrected, and whom that moved.</summary>
/// <param name="At">When it became known.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Outlet">Who published it; null where the article was never seen.</param>
/// <param name="Title">The headline of the version in force.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Revision">The version that took the place of the one before; null where the article was taken back.</param>
/// <param name="Reason">Why, where that was said.</param>
/// <param name="Entities">The entities that heard of it, in ordinal order.</param>
public sealed record CorrectionRecord(
    DateTimeOffset At,
    string Article,
    string? Outlet,
    string? Title,
    string? Url,
    int? Revision,
    string? Reason,
    ImmutableArray<string> Entities)
{
    /// <summary>The partition of its entry.</summary>
    public int Partition { get; init; }

    /// <summary>The offset of its entry.</summary>
    public long Offset { get; init; }
}
