using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Grains.Publishing;

/// <summary>
/// The newest published values of the entities and timelines that live on this silo. Latest wins: it holds one value each, however
/// fast they change. Values of runs that a later run of their timeline replaced are dropped. Thread safe.
/// </summary>
internal sealed class ChangeBoard
{
    private readonly Lock _gate = new();

    // By rising sequence: what changed last stands last.
    private readonly LinkedList<Posting> _postings = new();
    private readonly Dictionary<string, LinkedListNode<Posting>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private long _sequence;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>This board's life.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Takes an entity's newest value; an older version than the one held changes nothing.</summary>
    public void Publish(EntitySnapshot snapshot) =>
        Post(GrainKeys.Entity(snapshot.Run, snapshot.Entity), new Posting(snapshot.Run, snapshot.Version, snapshot, null, 0));

    /// <summary>Takes a timeline's newest state; an older version than the one held changes nothing.</summary>
    public void Publish(TimelineSnapshot snapshot) =>
        Post(snapshot.Info.Run, new Posting(snapshot.Info.Run, snapshot.Version, null, snapshot, 0));

    /// <summary>Everything that changed behind a sequence, the earliest first, up to a limit; whole where the sequence is 0.</summary>
    public SnapshotBatch Since(long sequence, int limit)
    {
        lock (_gate)
        {
            var first = _postings.Last;
            while (first?.Previous is { } previous && previous.Value.Sequence > sequence) first = previous;
            var entities = ImmutableArray.CreateBuilder<EntitySnapshot>();
            var timelines = ImmutableArray.CreateBuilder<TimelineSnapshot>();
            var last = sequence;
            for (var node = first; node is not null && entities.Count + timelines.Count < limit; node = node.Next)
            {
                if (node.Value.Sequence <= sequence) continue;
                if (node.Value.Entity is { } entity) entities.Add(entity);
                if (node.Value.Timeline is { } timeline) timelines.Add(timeline);
                last = node.Value.Sequence;
            }

            return new SnapshotBatch(Id, sequence, last, entities.DrainToImmutable(), timelines.DrainToImmutable());
        }
    }

    /// <summary>Completes when something changed behind the sequence.</summary>
    public Task ChangedAfterAsync(long sequence, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return (_postings.Last?.Value.Sequence ?? 0) > sequence ? Task.CompletedTask : _changed.Task.WaitAsync(cancellation);
        }
    }

    private void Post(string key, Posting posting)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            if (!IsOfNewestRun(posting.Run)) return;
            if (_byKey.Remove(key, out var old))
            {
                if (old.Value.Version > posting.Version)
                {
                    _byKey[key] = old;
                    return;
                }

                _postings.Remove(old);
            }

            _byKey[key] = _postings.AddLast(posting with { Sequence = ++_sequence });
            signal = _changed;
            _changed = NewSignal();
        }

        signal.SetResult();
    }

    private bool IsOfNewestRun(string run)
    {
        var timeline = GrainKeys.TimelineOf(run);
        var number = GrainKeys.NumberOf(run);
        if (!_runs.TryGetValue(timeline, out var newest) || newest < number)
        {
            _runs[timeline] = number;
            foreach (var (key, node) in _byKey.Where(p => GrainKeys.TimelineOf(p.Value.Value.Run) == timeline).ToArray())
            {
                _byKey.Remove(key);
                _postings.Remove(node);
            }

            return true;
        }

        return newest == number;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Posting(string Run, long Version, EntitySnapshot? Entity, TimelineSnapshot? Timeline, long Sequence);
}
