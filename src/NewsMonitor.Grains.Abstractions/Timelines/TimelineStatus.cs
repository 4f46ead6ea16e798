using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>A timeline's clock and counts.</summary>
[GenerateSerializer, Immutable, Alias("timeline-status")]
public sealed record TimelineStatus(
    [property: Id(0)] string Run,
    [property: Id(1)] TimelineClock Clock,
    [property: Id(2)] DateTimeOffset Now,
    [property: Id(3)] int Articles,
    [property: Id(4)] int Stories,
    [property: Id(5)] int Entities)
{
    /// <summary>The world's score at <see cref="Now"/>.</summary>
    [Id(6)] public TensionScore World { get; init; } = TensionScore.Unknown;
}
