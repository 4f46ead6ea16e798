namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>What drives a timeline's clock.</summary>
public enum TimelineKind
{
    /// <summary>The wall clock.</summary>
    Live = 0,

    /// <summary>A replay.</summary>
    Replay = 1,
}

/// <summary>A timeline and its current run.</summary>
[GenerateSerializer, Immutable, Alias("timeline-info")]
public sealed record TimelineInfo(
    [property: Id(0)] string Name,
    [property: Id(1)] string Run,
    [property: Id(2)] TimelineKind Kind,
    [property: Id(3)] int Partitions,
    [property: Id(4)] DateTimeOffset CreatedAt);
