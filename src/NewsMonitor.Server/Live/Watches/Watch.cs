namespace NewsMonitor.Server.Live.Watches;

/// <summary>One standing request of a connection: what it watches and how far it was told. Used by the connection's one writer only.</summary>
/// <param name="number">1 for the connection's first.</param>
/// <param name="set">What is watched.</param>
/// <param name="known">What the dashboard had before; null where nothing.</param>
internal sealed class Watch(int number, WatchSet set, KnownVersions? known)
{
    /// <summary>1 for the connection's first.</summary>
    public int Number { get; } = number;

    /// <summary>What is watched.</summary>
    public WatchSet Set { get; } = set;

    /// <summary>What the dashboard had before; null after the first frame.</summary>
    public KnownVersions? Known { get; private set; } = known;

    /// <summary>The node's sequence up to which everything watched was sent; 0 before the first frame.</summary>
    public long Cursor { get; private set; }

    /// <summary>Whether a frame was sent. The first one goes even where it holds no change: it says that the dashboard is current.</summary>
    public bool Begun { get; private set; }

    /// <summary>Everything up to a sequence is on its way.</summary>
    public void MoveTo(long sequence)
    {
        Cursor = sequence;
        Begun = true;
        Known = null;
    }
}

/// <summary>What a dashboard had when it came back.</summary>
/// <param name="Run">The run for which the versions hold.</param>
/// <param name="Versions">Versions by entity id.</param>
internal sealed record KnownVersions(string Run, IReadOnlyDictionary<string, long> Versions)
{
    /// <summary>Whether the dashboard has this value or a newer one.</summary>
    public bool Has(string run, string entity, long version) =>
        string.Equals(run, Run, StringComparison.Ordinal) && Versions.TryGetValue(entity, out var held) && held >= version;
}
