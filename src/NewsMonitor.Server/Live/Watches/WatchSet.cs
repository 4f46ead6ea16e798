using System.Collections.Frozen;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>What is watched: entities of one timeline. Watches of the same entities share one set, and so their frames.</summary>
/// <param name="timeline">The timeline's name.</param>
/// <param name="entities">Entity ids; null for all.</param>
internal sealed class WatchSet(string timeline, FrozenSet<string>? entities)
{
    /// <summary>The timeline's name.</summary>
    public string Timeline { get; } = timeline;

    /// <summary>Entity ids; null for all.</summary>
    public FrozenSet<string>? Entities { get; } = entities;

    /// <summary>Whether the entity is watched.</summary>
    public bool Contains(string entity) => Entities is null || Entities.Contains(entity);
}
