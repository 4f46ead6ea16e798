using NewsMonitor.Analysis;

namespace NewsMonitor.Grains.Abstractions.Intake;

/// <summary>An article as it is handed in.</summary>
/// <param name="Article">The article.</param>
[GenerateSerializer, Immutable, Alias("submission")]
public sealed record Submission([property: Id(0)] ArticleText Article)
{
    /// <summary>When the timeline came to know of it; null for the moment at which it comes.</summary>
    [Id(1)] public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Which version of the article it is, from 1. A version that is on record changes nothing; the highest one counts.</summary>
    [Id(2)] public int Revision { get; init; } = 1;

    /// <summary>Whether it takes the place of whatever version is in force, as the next one; then <see cref="Revision"/> says nothing.</summary>
    [Id(3)] public bool Replaces { get; init; }

    /// <summary>Why it was corrected, where that is known.</summary>
    [Id(4)] public string? Reason { get; init; }
}
