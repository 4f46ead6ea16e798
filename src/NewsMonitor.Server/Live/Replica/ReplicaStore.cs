using System.Collections.Concurrent;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>Merges what the silos' change boards send into the views that this node serves.</summary>
internal sealed class ReplicaStore : IReplica, IReplicaObserver
{
    private readonly ConcurrentDictionary<string, TimelineState> _timelines = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, long> _held = [];
    private readonly Lock _writing = new();
    private long _sequence;

    /// <summary>Raised with the timeline's name after its view changed, on the thread that brought the change: handlers must not block.</summary>
    public event Action<string>? Changed;

    /// <inheritdoc/>
    public IReadOnlyCollection<TimelineView> All =>
        [.. _timelines.Values.Select(t => t.View).OfType<TimelineView>().OrderBy(v => v.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public TimelineView? Find(string timeline) => _timelines.GetValueOrDefault(timeline)?.View;

    /// <inheritdoc/>
    public Task<bool> Receive(SnapshotBatch batch)
    {
        List<string> changed;
        lock (_writing)
        {
            // A board sends again when an answer was lost, so a batch may begin before what is held; it must not begin behind it.
            var held = _held.GetValueOrDefault(batch.Board);
            if (batch.After > held) return Task.FromResult(false);
            changed = Merge(batch);
            _held[batch.Board] = Math.Max(held, batch.Sequence);
        }

        foreach (var timeline in changed) Changed?.Invoke(timeline);
        return Task.FromResult(true);
    }

    private List<string> Merge(SnapshotBatch batch)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var status in batch.Timelines)
        {
            touched.Add(status.Info.Name);
            StateOf(status.Info.Name).Merge(status, ref _sequence);
        }

        foreach (var snapshot in batch.Entities)
        {
            var timeline = GrainKeys.TimelineOf(snapshot.Run);
            touched.Add(timeline);
            StateOf(timeline).Merge(snapshot, ref _sequence);
        }

        return [.. touched.Where(t => StateOf(t).Publish())];
    }

    private TimelineState StateOf(string timeline) => _timelines.GetOrAdd(timeline, static _ => new TimelineState());
}
