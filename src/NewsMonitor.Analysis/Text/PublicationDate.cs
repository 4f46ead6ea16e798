using Orleans;

namespace NewsMonitor.Analysis.Text;

/// <summary>When an article was published, and how that is known.</summary>
/// <param name="At">The moment, UTC; midnight where only a day is known.</param>
/// <param name="HasTime">Whether the time of day is known.</param>
/// <param name="Rule">The rule that found it: <c>source</c> where the source gave it.</param>
/// <param name="Span">The words in the text, where it was found there.</param>
[GenerateSerializer, Immutable, Alias("publication-date")]
public sealed record PublicationDate(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] bool HasTime,
    [property: Id(2)] string Rule,
    [property: Id(3)] TextSpan? Span)
{
    /// <summary>The calendar day, UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);
}
