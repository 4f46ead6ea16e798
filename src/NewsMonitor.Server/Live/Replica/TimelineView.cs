using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>
/// One run of a timeline as this node knows it at one moment. Immutable: a change makes a new view. Sequences are this node's own;
/// they grow with every change and mean nothing on another node or after a restart.
/// </summary>
internal sealed class TimelineView
{
    private readonly ImmutableDictionary<string, ReplicaEntry> _entities;
    private readonly ReplicaEntry[] _byRecency;

    /// <param name="status">Name, run, clock and replay.</param>
    /// <param name="entities">Entries by entity id.</param>
    /// <param name="byRecency">The same entries, oldest sequence first; not changed afterwards.</param>
    public TimelineView(TimelineSnapshot status, ImmutableDictionary<string, ReplicaEntry> entities, ReplicaEntry[] byRecency)
    {
        Status = status;
        _entities = entities;
        _byRecency = byRecency;
    }

    /// <summary>The timeline's name.</summary>
    public string Name => Status.Info.Name;

    /// <summary>The run to which all values belong.</summary>
    public string Run => Status.Info.Run;

    /// <summary>Clock, count of articles and replay.</summary>
    public TimelineSnapshot Status { get; }

    /// <summary>The sequence of the newest change in this view.</summary>
    public required long Sequence { get; init; }

    /// <summary>The sequence at which <see cref="Status"/> came.</summary>
    public required long StatusSequence { get; init; }

    /// <summary>The sequence at which the status' replay part last differed.</summary>
    public required long ReplaySequence { get; init; }

    /// <summary>The sequence at which the newest alert came; 0 where none did.</summary>
    public long AlertSequence { get; init; }

    /// <summary>Entities in no particular order.</summary>
    public IReadOnlyCollection<EntitySnapshot> Entities => Array.ConvertAll(_byRecency, e => e.Snapshot);

    /// <summary>An entity's newest value; null where none was published in this run.</summary>
    public EntitySnapshot? Find(string entity) => _entities.GetValueOrDefault(entity)?.Snapshot;

    /// <summary>Entities of one kind, by id.</summary>
    public IReadOnlyList<EntitySnapshot> OfKind(EntityKind kind) =>
    [
        .. _byRecency.Select(e => e.Snapshot)
            .Where(s => EntityId.TryParse(s.Entity, out var its, out _) && its == kind)
            .OrderBy(s => s.Entity, StringComparer.Ordinal),
    ];

    /// <summary>Values that came after a sequence, newest first; costs no more than it returns.</summary>
    public IEnumerable<EntitySnapshot> ChangedSince(long sequence)
    {
        for (var i = _byRecency.Length - 1; i >= 0 && _byRecency[i].Sequence > sequence; i--) yield return _byRecency[i].Snapshot;
    }
}
