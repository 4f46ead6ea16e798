using NewsMonitor.Grains.Feeds;

namespace NewsMonitor.Grains.Tests.Feeds;

public class FeedScheduleTests
{
    private static readonly DateTimeOffset Now = new(2022, 2, 7, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_feed_is_polled_as_often_as_it_asks_within_bounds()
    {
        Assert.Equal(10, Minutes(null, null));
        Assert.Equal(45, Minutes(null, TimeSpan.FromMinutes(45)));
        Assert.Equal(2, Minutes(null, TimeSpan.FromSeconds(1)));
        Assert.Equal(24 * 60, Minutes(null, TimeSpan.FromDays(9)));
        Assert.Equal(1, Minutes(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(45)));
    }

    [Fact]
    public void Hours_in_which_it_asks_not_to_be_polled_are_passed_over()
    {
        Assert.Equal(new DateTimeOffset(2022, 2, 7, 15, 0, 0, TimeSpan.Zero), FeedSchedule.AfterSuccess(Now, null, TimeSpan.FromMinutes(60), [13, 14], 0.5));
        Assert.Equal(Now.AddMinutes(60), FeedSchedule.AfterSuccess(Now, TimeSpan.FromMinutes(60), null, [13, 14], 0.5));
        Assert.True(FeedSchedule.AfterSuccess(Now, null, null, [.. Enumerable.Range(0, 24)], 0.5) <= Now.AddHours(25));
    }

    [Fact]
    public void Failures_double_the_pause_up_to_six_hours_with_jitter()
    {
        var pauses = Enumerable.Range(1, 14).Select(f => (FeedSchedule.AfterFailure(Now, f, null, 1) - Now).TotalMinutes).ToList();
        Assert.Equal([1, 2, 4, 8, 16], pauses.Take(5));
        Assert.Equal(360, pauses[^1]);
        Assert.Equal(0.5, (FeedSchedule.AfterFailure(Now, 1, null, 0) - Now).TotalMinutes);
    }

    [Fact]
    public void What_the_server_asks_for_holds_where_it_is_longer_but_not_for_ever()
    {
        Assert.Equal(Now.AddMinutes(30), FeedSchedule.AfterFailure(Now, 1, TimeSpan.FromMinutes(30), 1));
        Assert.Equal(Now.AddMinutes(8), FeedSchedule.AfterFailure(Now, 4, TimeSpan.FromMinutes(1), 1));
        Assert.Equal(Now.AddHours(24), FeedSchedule.AfterFailure(Now, 1, TimeSpan.FromDays(900), 1));
    }

    private static double Minutes(TimeSpan? every, TimeSpan? ttl) => (FeedSchedule.AfterSuccess(Now, every, ttl, [], 0.5) - Now).TotalMinutes;
}
