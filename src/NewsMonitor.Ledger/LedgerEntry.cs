using NewsMonitor.Analysis;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger;

/// <summary>What is appended to a partition.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="KnownAt">When the timeline came to know it: the wall clock where it is live, the document's own time where it is a replay.</param>
public abstract record LedgerEntry(string Article, DateTimeOffset KnownAt);

/// <summary>A version of an article with its reading.</summary>
/// <param name="Text">The article as received.</param>
/// <param name="PublishedAt">Its publication time on the timeline.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="Story">Key that copies of one story share.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Reading">What was found in it.</param>
/// <param name="Findings">What that contributes to entities; empty where the article was retracted before it came.</param>
/// <param name="KnownAt">When the timeline came to know it.</param>
/// <param name="Retracted">Whether a retraction was on record before the article came; such an article counts for nothing.</param>
public sealed record ArticleEntry(
    ArticleText Text,
    DateTimeOffset PublishedAt,
    DateOnly Day,
    string Story,
    string Outlet,
    Reading Reading,
    ArticleFindings Findings,
    DateTimeOffset KnownAt,
    bool Retracted = false) : LedgerEntry(Text.Id, KnownAt)
{
    /// <summary>Which version of the article this is, from 1. The highest on record counts, whichever came first.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Why it was corrected, where that was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The publisher's family; the outlet itself where nothing else is known.</summary>
    public string Family { get; init; } = Outlet;
}

/// <summary>That an article no longer counts, in any version.</summary>
/// <param name="Article">The article's id; it may be one that was never seen.</param>
/// <param name="KnownAt">When the timeline came to know it.</param>
/// <param name="Reason">Why, where that was said.</param>
public sealed record RetractionEntry(string Article, DateTimeOffset KnownAt, string? Reason) : LedgerEntry(Article, KnownAt);

/// <summary>Where an entry came to stand.</summary>
/// <param name="Offset">Its offset in the partition, from 1.</param>
/// <param name="Delta">What entity grains and the timeline are to hear of it.</param>
public sealed record Appended(long Offset, ArticleDelta Delta);
