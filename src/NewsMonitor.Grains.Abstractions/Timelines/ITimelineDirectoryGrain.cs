using System.Collections.Immutable;
using NewsMonitor.Tension.Scoring;
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

    /// <summary>Begins the run of a fork, without naming it yet: it can be filled, and comes to light with <see cref="AddFork"/>.</summary>
    /// <param name="timeline">The fork's name; one that is taken throws <see cref="ArgumentException"/>.</param>
    /// <param name="partitions">Those of the run that it comes from.</param>
    /// <param name="origin">From where it comes.</param>
    /// <param name="formula">The constants of its scores; null for the ones in force.</param>
    [Alias("BeginFork")]
    Task<TimelineInfo> BeginFork(string timeline, int partitions, ForkOrigin origin, FormulaSettings? formula);

    /// <summary>Names a fork that is whole.</summary>
    [Alias("AddFork")]
    Task AddFork(TimelineInfo fork);

    /// <summary>Forgets a fork; false where there is no fork of that name.</summary>
    [Alias("RemoveFork")]
    Task<bool> RemoveFork(string timeline);

    /// <summary>Begins a new run of a timeline. What the old one held stays in the ledger.</summary>
    [Alias("BeginRun")]
    Task<TimelineInfo> BeginRun(string timeline, int partitions);
}
