namespace NewsMonitor.Server.Live.Replica;

/// <summary>This node's copy of all published values. Reads take no lock; what they return never changes.</summary>
internal interface IReplica
{
    /// <summary>A timeline by name; null where nothing of it was published yet.</summary>
    TimelineView? Find(string timeline);

    /// <summary>Every timeline of which something was published, by name.</summary>
    IReadOnlyCollection<TimelineView> All { get; }
}
