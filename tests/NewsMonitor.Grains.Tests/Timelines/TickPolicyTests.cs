using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Grains.Tests.Timelines;

public class TickPolicyTests
{
    private static readonly DateTimeOffset Wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly GrainsOptions Options = new();

    [Theory]
    [InlineData(3600, 200, false, false)]
    [InlineData(3600, 250, false, true)]
    [InlineData(1, 59_000, true, false)]
    [InlineData(1, 60_000, false, true)]
    [InlineData(0, 60_000, false, false)]
    [InlineData(0, 250, true, true)]
    [InlineData(0, 200, true, false)]
    public void A_tick_is_due_when_something_is_new_and_the_interval_has_passed(double speed, int passedMs, bool volumeChanged, bool due)
    {
        var clock = new TimelineClock(Wall, Wall, speed);
        Assert.Equal(due, TickPolicy.IsDue(clock, Wall.AddMilliseconds(passedMs), Wall, Wall, volumeChanged, Options));
    }

    [Fact]
    public void A_clock_that_has_reached_its_end_ticks_once_more_and_then_rests()
    {
        var clock = new TimelineClock(Wall, Wall, 3600, Wall.AddHours(1));
        Assert.True(TickPolicy.IsDue(clock, Wall.AddSeconds(2), Wall, Wall.AddMinutes(50), false, Options));
        Assert.False(TickPolicy.IsDue(clock, Wall.AddSeconds(4), Wall.AddSeconds(2), Wall.AddHours(1), false, Options));
    }
}
