using System.Diagnostics.Metrics;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>Counts watches and frames.</summary>
internal static class WatchMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "NewsMonitor.Live";

    private static readonly Meter Meter = new(Name);

    /// <summary>Dashboards that watch.</summary>
    public static UpDownCounter<long> Watches { get; } = Meter.CreateUpDownCounter<long>("newsmonitor.live.watches", "{watch}", "Dashboards that watch.");

    /// <summary>Frames sent.</summary>
    public static Counter<long> Frames { get; } = Meter.CreateCounter<long>("newsmonitor.live.frames", "{frame}", "Frames sent to dashboards.");
}
