using System.Globalization;

namespace NewsMonitor.Grains.Checkpoints;

/// <summary>Every key under which grains keep checkpoints in the ledger, in one place so that no two collide.</summary>
internal static class CheckpointKeys
{
    /// <summary>All timelines with their current runs.</summary>
    public const string Directory = "timelines";

    /// <summary>What was fixed when a run began.</summary>
    public static string Run(string run) => $"run/{run}";

    /// <summary>The moment at which a run's clock was last seen.</summary>
    public static string Clock(string run) => $"clock/{run}";

    /// <summary>Up to which offset a partition's entries were heard by all.</summary>
    public static string Told(string run, int partition) => string.Create(CultureInfo.InvariantCulture, $"told/{run}/{partition}");

    /// <summary>Up to which version an entity or a timeline may publish.</summary>
    public static string Version(string key) => $"version/{key}";

    /// <summary>Where a timeline's replay stands.</summary>
    public static string Replay(string timeline) => $"replay/{timeline}";

    /// <summary>A timeline's alert rules, what they raised and what waits for delivery.</summary>
    public static string Alerts(string timeline) => $"alerts/{timeline}";

    /// <summary>All feeds that are followed.</summary>
    public const string Feeds = "feeds";

    /// <summary>Where a feed stands.</summary>
    public static string Feed(string id) => $"feed/{id}";

    /// <summary>A grain's snapshot.</summary>
    public static string State(string stateName, string grainKey) => $"state/{stateName}/{grainKey}";
}
