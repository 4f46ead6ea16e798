namespace NewsMonitor.Grains;

/// <summary>
/// What time it is outside of all stories. It stands apart from the <see cref="TimeProvider"/> by which silos, timers and retries run,
/// so that it can be held or moved without stopping those.
/// </summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class WallClock(TimeProvider time)
{
    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
