using System.Collections.Frozen;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>Who watches what, for one timeline. Thread safe.</summary>
/// <param name="timeline">The timeline's name.</param>
internal sealed class WatchIndex(string timeline)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Sharing> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<WatchSet, Sharing> _bySet = [];
    private readonly Dictionary<string, HashSet<Sharing>> _byEntity = new(StringComparer.Ordinal);

    /// <summary>The set of these entities, shared by all who watch just them, with the session in it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="entities">Entity ids; null for all.</param>
    public WatchSet Join(WatchSession session, IEnumerable<string>? entities)
    {
        string[]? ids = entities is null ? null : [.. entities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = ids is null ? "*" : string.Join('\n', ids);
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var sharing))
            {
                sharing = new Sharing(key, new WatchSet(timeline, ids?.ToFrozenSet(StringComparer.Ordinal)), []);
                _byKey[key] = _bySet[sharing.Set] = sharing;
                foreach (var id in ids ?? []) EntityOf(id).Add(sharing);
            }

            sharing.Sessions.Add(session);
            return sharing.Set;
        }
    }

    /// <summary>Takes a session out of a set; a set without sessions is forgotten.</summary>
    public void Leave(WatchSession session, WatchSet set)
    {
        lock (_lock)
        {
            if (!_bySet.TryGetValue(set, out var sharing)) return;
            sharing.Sessions.Remove(session);
            if (sharing.Sessions.Count > 0) return;
            _bySet.Remove(set);
            _byKey.Remove(sharing.Key);
            foreach (var id in set.Entities ?? [])
            {
                EntityOf(id).Remove(sharing);
                if (_byEntity[id].Count == 0) _byEntity.Remove(id);
            }
        }
    }

    /// <summary>The sessions that a view's changes after a sequence concern: all of them where the timeline's own state changed.</summary>
    public IReadOnlyCollection<WatchSession> Concerned(TimelineView view, long since)
    {
        lock (_lock)
        {
            if (view.StatusSequence > since) return [.. _bySet.Values.SelectMany(s => s.Sessions)];
            var sharings = new HashSet<Sharing>();
            if (_byKey.TryGetValue("*", out var all) && view.Sequence > since) sharings.Add(all);
            foreach (var changed in view.ChangedSince(since))
            {
                if (_byEntity.TryGetValue(changed.Entity, out var watching)) sharings.UnionWith(watching);
            }

            return [.. sharings.SelectMany(s => s.Sessions)];
        }
    }

    private HashSet<Sharing> EntityOf(string id)
    {
        if (!_byEntity.TryGetValue(id, out var sharings)) _byEntity[id] = sharings = [];
        return sharings;
    }

    private sealed class Sharing(string key, WatchSet set, HashSet<WatchSession> sessions)
    {
        public string Key { get; } = key;

        public WatchSet Set { get; } = set;

        public HashSet<WatchSession> Sessions { get; } = sessions;
    }
}
