using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Abstractions.Tests;

public class TimelineClockTests
{
    private static readonly DateTimeOffset Wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Story = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_running_clock_shows_the_moment_plus_the_time_passed_times_the_speed() =>
        Assert.Equal(Story.AddHours(2), new TimelineClock(Story, Wall, 3600).At(Wall.AddSeconds(2)));

    [Fact]
    public void A_standing_clock_shows_its_moment() =>
        Assert.Equal(Story, new TimelineClock(Story, Wall, 0).At(Wall.AddDays(9)));

    [Fact]
    public void A_clock_never_runs_backwards_before_its_anchor() =>
        Assert.Equal(Story, new TimelineClock(Story, Wall, 60).At(Wall.AddSeconds(-5)));

    [Fact]
    public void A_clock_stops_at_its_end() =>
        Assert.Equal(Story.AddDays(1), new TimelineClock(Story, Wall, 1e9, Story.AddDays(1)).At(Wall.AddSeconds(1)));

    [Fact]
    public void A_live_clock_shows_the_wall_clock() => Assert.Equal(Wall.AddMinutes(3), TimelineClock.Live(Wall).At(Wall.AddMinutes(3)));

    [Fact]
    public void The_fastest_clock_stops_at_the_end_of_time() =>
        Assert.Equal(DateTimeOffset.MaxValue, new TimelineClock(Story, Wall, double.MaxValue / 1e10).At(Wall.AddSeconds(5)));
}
