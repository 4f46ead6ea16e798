namespace NewsMonitor.Contracts.Live;

/// <summary>A dashboard's standing request. Sent to the hub's <c>Watch</c>; a later one replaces it.</summary>
public sealed class WatchRequest
{
    /// <summary>The timeline's name.</summary>
    public string Timeline { get; set; } = "";

    /// <summary>Entity ids; null for every entity of the timeline.</summary>
    public string[]? Entities { get; set; }

    /// <summary>The run for which <see cref="Versions"/> hold; null where nothing is known yet.</summary>
    public string? Run { get; set; }

    /// <summary>Versions that the dashboard has; only newer ones are sent.</summary>
    public Dictionary<string, long>? Versions { get; set; }
}
