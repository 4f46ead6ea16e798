using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>
/// What merges into a timeline: the newest run, and in it the highest version of everything, in whatever order values come. One writer;
/// any number of readers of <see cref="View"/>.
/// </summary>
internal sealed class TimelineState
{
    private readonly List<ReplicaEntry> _merged = [];
    private ImmutableDictionary<string, ReplicaEntry> _entities = ImmutableDictionary.Create<string, ReplicaEntry>(StringComparer.Ordinal);
    private ReplicaEntry[] _byRecency = [];
    private TimelineSnapshot? _status;
    private int _run = -1;
    private bool _removed;
    private long _sequence;
    private long _statusSequence;
    private long _replaySequence;
    private long _alertSequence;
    private volatile TimelineView? _view;

    /// <summary>
    /// The newest run of which a status is known. Values of a newer run that come before its status wait for it, so that no reader
    /// ever sees half a timeline.
    /// </summary>
    public TimelineView? View => _view;

    /// <summary>Takes a value unless it belongs to an older run or is no newer than what is held.</summary>
    public void Merge(EntitySnapshot snapshot, ref long sequence)
    {
        if (!IsCurrent(snapshot.Run)) return;
        if (_entities.TryGetValue(snapshot.Entity, out var held) && held.Snapshot.Version >= snapshot.Version) return;
        var entry = new ReplicaEntry(snapshot, ++sequence);
        _entities = _entities.SetItem(snapshot.Entity, entry);
        _merged.Add(entry);
        _sequence = sequence;
    }

    /// <summary>Takes a status unless it belongs to an older run or is no newer than what is held.</summary>
    public void Merge(TimelineSnapshot status, ref long sequence)
    {
        if (!IsCurrent(status.Info.Run)) return;
        if (_status is not null && _status.Version >= status.Version) return;
        _sequence = _statusSequence = ++sequence;
        if (status.Removed)
        {
            Remove();
            return;
        }

        if (_status is null || !Same(_status.Replay, status.Replay)) _replaySequence = sequence;
        if (!status.Alerts.IsEmpty && (_status is null || _status.Alerts.IsEmpty || _status.Alerts[0].Sequence != status.Alerts[0].Sequence)) _alertSequence = sequence;
        _status = status;
    }

    /// <summary>Makes what was merged visible. True where readers now see something else.</summary>
    public bool Publish()
    {
        if (_merged.Count > 0)
        {
            _byRecency = [.. _byRecency.Where(e => ReferenceEquals(_entities[e.Snapshot.Entity], e)),
                .. _merged.Where(e => ReferenceEquals(_entities.GetValueOrDefault(e.Snapshot.Entity), e))];
            _merged.Clear();
        }

        if (_removed)
        {
            var shown = _view is not null;
            _view = null;
            return shown;
        }

        if (_status is null || _view?.Sequence == _sequence) return false;
        _view = new TimelineView(_status, _entities, _byRecency)
        {
            Sequence = _sequence,
            StatusSequence = _statusSequence,
            ReplaySequence = _replaySequence,
            AlertSequence = _alertSequence,
        };
        return true;
    }

    // Thrown away: nothing of this run is shown again.
    private void Remove()
    {
        _removed = true;
        _entities = _entities.Clear();
        _byRecency = [];
        _merged.Clear();
        _status = null;
    }

    private bool IsCurrent(string run)
    {
        var number = GrainKeys.NumberOf(run);
        if (number <= _run) return number == _run && !_removed;
        _run = number;
        _removed = false;
        _entities = _entities.Clear();
        _byRecency = [];
        _merged.Clear();
        _status = null;
        return true;
    }

    // Records compare immutable arrays by reference, and every deserialized status has new ones.
    private static bool Same(ReplayStatus? one, ReplayStatus? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Skipped.AsSpan().SequenceEqual(other.Skipped.AsSpan()) && one with { Skipped = default } == other with { Skipped = default };
}
