using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>What drives a timeline's clock.</summary>
public enum TimelineKind
{
    /// <summary>The wall clock.</summary>
    Live = 0,

    /// <summary>A replay.</summary>
    Replay = 1,

    /// <summary>Nothing: a fork stands at the moment at which it was made.</summary>
    Fork = 2,
}

/// <summary>A timeline and its current run.</summary>
[GenerateSerializer, Immutable, Alias("timeline-info")]
public sealed record TimelineInfo(
    [property: Id(0)] string Name,
    [property: Id(1)] string Run,
    [property: Id(2)] TimelineKind Kind,
    [property: Id(3)] int Partitions,
    [property: Id(4)] DateTimeOffset CreatedAt)
{
    /// <summary>From where it comes; null where it is no fork.</summary>
    [Id(5)] public ForkOrigin? Fork { get; init; }

    /// <summary>The constants of its scores; null for the ones in force.</summary>
    [Id(6)] public FormulaSettings? Formula { get; init; }

    /// <summary>The constants of its scores.</summary>
    public FormulaSettings Settings => Formula ?? FormulaSettings.Default;
}
