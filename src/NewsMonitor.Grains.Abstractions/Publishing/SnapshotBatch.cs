using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Abstractions.Publishing;

/// <summary>What a silo's change board hands to a web node: the newest values that changed, each whole.</summary>
/// <param name="Board">Which board: a silo's life. A new one begins with a full batch.</param>
/// <param name="After">The board's sequence that the receiver must hold; 0 where the batch is full.</param>
/// <param name="Sequence">The board's sequence after this batch.</param>
/// <param name="Entities">Newest snapshots.</param>
/// <param name="Timelines">Newest statuses of timelines.</param>
[GenerateSerializer, Immutable, Alias("snapshot-batch")]
public sealed record SnapshotBatch(
    [property: Id(0)] Guid Board,
    [property: Id(1)] long After,
    [property: Id(2)] long Sequence,
    [property: Id(3)] ImmutableArray<EntitySnapshot> Entities,
    [property: Id(4)] ImmutableArray<TimelineSnapshot> Timelines);

/// <summary>A timeline's published state.</summary>
/// <param name="Info">Name and current run.</param>
/// <param name="Version">Grows with each change within the run; a later run is newer than any version of an earlier one.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Articles">Articles that count.</param>
/// <param name="Replay">Where its replay stands; null where it has none.</param>
[GenerateSerializer, Immutable, Alias("timeline-snapshot")]
public sealed record TimelineSnapshot(
    [property: Id(0)] TimelineInfo Info,
    [property: Id(1)] long Version,
    [property: Id(2)] TimelineClock Clock,
    [property: Id(3)] int Articles,
    [property: Id(4)] ReplayStatus? Replay)
{
    /// <summary>The world's score; null where it was never reckoned.</summary>
    [Id(5)] public TensionScore? World { get; init; }

    /// <summary>Whether the timeline was thrown away.</summary>
    [Id(6)] public bool Removed { get; init; }

    /// <summary>The alerts raised last, the newest first.</summary>
    [Id(7)] public ImmutableArray<Alert> Alerts { get => field.IsDefault ? [] : field; init; } = [];
}
