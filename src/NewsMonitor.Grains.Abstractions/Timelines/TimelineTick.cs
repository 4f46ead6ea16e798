using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>What a timeline hands its entities: its clock and its volume of coverage.</summary>
[GenerateSerializer, Immutable, Alias("timeline-tick")]
public sealed record TimelineTick(
    [property: Id(0)] TimelineClock Clock,
    [property: Id(1)] VolumeSeries Volume);
