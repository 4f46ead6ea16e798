using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Timelines;

/// <summary>
/// When a timeline hands its clock and volume to its entities: often while a replay runs or where a standing clock's volume changed, once
/// a minute at live speed, never where nothing would be new. Pure.
/// </summary>
internal static class TickPolicy
{
    /// <param name="clock">The clock.</param>
    /// <param name="now">The wall clock.</param>
    /// <param name="lastAt">When (wall clock) the last tick was handed out.</param>
    /// <param name="lastMoment">What the clock showed then.</param>
    /// <param name="volumeChanged">Whether the volume changed since.</param>
    /// <param name="options">The intervals.</param>
    public static bool IsDue(TimelineClock clock, DateTimeOffset now, DateTimeOffset lastAt, DateTimeOffset lastMoment, bool volumeChanged, GrainsOptions options)
    {
        if (!volumeChanged && clock.At(now) == lastMoment) return false;
        var interval = clock.Speed is > 0 and <= 1 ? options.LiveTickInterval : options.TickInterval;
        return now - lastAt >= interval;
    }
}
