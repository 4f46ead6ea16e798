namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>
/// A timeline's clock: it stands at <paramref name="Moment"/> when the wall clock shows <paramref name="Anchor"/> and runs
/// <paramref name="Speed"/> times as fast; 0 stands still, 1 with anchor = moment is live. It never runs beyond <paramref name="End"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("timeline-clock")]
public sealed record TimelineClock(
    [property: Id(0)] DateTimeOffset Moment,
    [property: Id(1)] DateTimeOffset Anchor,
    [property: Id(2)] double Speed,
    [property: Id(3)] DateTimeOffset? End = null)
{
    /// <summary>A clock that shows the wall clock's time.</summary>
    public static TimelineClock Live(DateTimeOffset now) => new(now, now, 1);

    /// <summary>What the clock shows when the wall clock shows <paramref name="now"/>.</summary>
    public DateTimeOffset At(DateTimeOffset now)
    {
        var ranTicks = now <= Anchor ? 0 : (now - Anchor).Ticks * Speed;
        var shown = ranTicks < (DateTimeOffset.MaxValue - Moment).Ticks ? Moment.AddTicks((long)ranTicks) : DateTimeOffset.MaxValue;
        return End is { } end && shown > end ? end : shown;
    }
}
