using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Entities;

/// <summary>Which articles moved an entity last. Not thread safe.</summary>
internal sealed class RecentChanges
{
    /// <summary>Notes that are kept; older ones are on record in the ledger.</summary>
    public const int Most = 8;

    private readonly Queue<(ChangeKind Kind, string Article)> _pending = new();
    private ImmutableArray<ChangeNote> _notes = [];

    /// <summary>Takes note of what was folded into the entity.</summary>
    public void Add(EntityDelta delta)
    {
        _pending.Enqueue((delta.Withdraws, delta.Claims.IsEmpty && delta.Statements <= 0) switch
        {
            (false, _) => (ChangeKind.Arrived, delta.Article),
            (true, false) => (ChangeKind.Corrected, delta.Article),
            (true, true) => (ChangeKind.Retracted, delta.Article),
        });
        while (_pending.Count > Most) _pending.Dequeue();
    }

    /// <summary>The notes to publish with a version: those of earlier versions, then those that lead to this one.</summary>
    public ImmutableArray<ChangeNote> Publish(long version)
    {
        _notes = [.. _notes.Concat(_pending.Select(p => new ChangeNote(version, p.Kind, p.Article))).TakeLast(Most)];
        _pending.Clear();
        return _notes;
    }
}
