using System.Diagnostics;

namespace NewsMonitor.Grains;

/// <summary>Names under which the grains can be observed.</summary>
public static class Telemetry
{
    /// <summary>The activity source's name, to add to a tracer.</summary>
    public const string SourceName = "NewsMonitor.Grains";

    internal static ActivitySource Source { get; } = new(SourceName);
}
