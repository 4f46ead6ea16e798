namespace NewsMonitor.Client;

/// <summary>How a watch is connected.</summary>
public enum WatchConnectionState
{
    /// <summary>Not enumerated, or ended.</summary>
    Closed = 0,

    /// <summary>Connecting.</summary>
    Connecting = 1,

    /// <summary>Connected, and the server has taken the request.</summary>
    Connected = 2,

    /// <summary>Cut off; tries again after a while.</summary>
    Waiting = 3,
}

/// <summary>A change of a watch's connection.</summary>
/// <param name="State">How it is connected now.</param>
/// <param name="RetryIn">How long until the next try; only while waiting.</param>
/// <param name="Error">Why it is not connected, where that is known.</param>
public sealed record WatchConnectionChange(WatchConnectionState State, TimeSpan? RetryIn = null, Exception? Error = null);
