namespace NewsMonitor.Contracts.Live;

/// <summary>Names that the hub and its clients share.</summary>
public static class HubRoutes
{
    /// <summary>The hub's path.</summary>
    public const string Tension = "/hubs/tension";

    /// <summary>Client to hub: <c>Watch(WatchRequest)</c> returns the watch's number.</summary>
    public const string Watch = "Watch";

    /// <summary>Client to hub: <c>Ack(long frames)</c>, the number of frames received on this connection so far.</summary>
    public const string Ack = "Ack";

    /// <summary>Client to hub: <c>Unwatch()</c>.</summary>
    public const string Unwatch = "Unwatch";

    /// <summary>Hub to client: a <see cref="WatchFrame"/>.</summary>
    public const string Frame = "frame";

    /// <summary>Frames after which a client acknowledges.</summary>
    public const int AcknowledgeEvery = 8;

    /// <summary>Unacknowledged frames after which the hub holds back.</summary>
    public const int Window = 24;

    /// <summary>Entities that one watch may name; more are watched by naming none.</summary>
    public const int MaxEntities = 500;

    /// <summary>Versions that one request may carry.</summary>
    public const int MaxVersions = 10_000;
}
