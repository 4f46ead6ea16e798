using System.Collections.Concurrent;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;

namespace NewsMonitor.Grains.Timelines;

/// <summary>
/// What was fixed when a run began: name, kind, partitions. It never changes, so each silo keeps what it has read. Thread safe.
/// </summary>
internal sealed class RunRegistry(CheckpointStore checkpoints)
{
    private readonly ConcurrentDictionary<string, TimelineInfo> _runs = new(StringComparer.Ordinal);

    /// <summary>The run.</summary>
    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    public async ValueTask<TimelineInfo> GetAsync(string run, CancellationToken cancellation = default)
    {
        return await FindAsync(run, cancellation) ?? throw new InvalidOperationException($"There is no run '{run}'; the timeline directory begins runs.");
    }

    /// <summary>The run; null where there is none.</summary>
    public async ValueTask<TimelineInfo?> FindAsync(string run, CancellationToken cancellation = default)
    {
        if (_runs.TryGetValue(run, out var known)) return known;
        return await checkpoints.LoadAsync<TimelineInfo>(CheckpointKeys.Run(run), cancellation) is { } info ? _runs.GetOrAdd(run, info) : null;
    }

    /// <summary>Records a new run. Durable when the task completes.</summary>
    public Task AddAsync(TimelineInfo info) => checkpoints.SaveAsync(CheckpointKeys.Run(info.Run), info);
}
