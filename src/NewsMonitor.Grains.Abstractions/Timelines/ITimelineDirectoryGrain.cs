using System.Collections.Immutable;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>All timelines by name; key 0.</summary>
[Alias("NewsMonitor.ITimelineDirectoryGrain")]
public interface ITimelineDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Every timeline, by name.</summary>
    [Alias("List"), AlwaysInterleave]
    Task<ImmutableArray<TimelineInfo>> List();

    /// <summary>A timeline with its current run; null where there is none of that name.</summary>
    [Alias("Find"), AlwaysInterleave]
    Task<TimelineInfo?> Find(string timeline);

    /// <summary>The timeline of that name, made where there is none.</summary>
    /// <param name="timeline">1 to 64 of <c>a–z 0–9 - _</c>; anything else throws <see cref="ArgumentException"/>.</param>
    [Alias("GetOrCreate")]
    Task<TimelineInfo> GetOrCreate(string timeline, TimelineKind kind, int partitions);

    /// <summary>Begins a new run of a timeline. What the old one held stays in the ledger.</summary>
    [Alias("BeginRun")]
    Task<TimelineInfo> BeginRun(string timeline, int partitions);
}
