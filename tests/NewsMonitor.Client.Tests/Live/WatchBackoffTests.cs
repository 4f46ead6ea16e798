using NewsMonitor.Client.Live;

namespace NewsMonitor.Client.Tests.Live;

public sealed class WatchBackoffTests
{
    [Fact]
    public void Waits_double_up_to_the_longest_and_stay_there_for_ever()
    {
        var backoff = new WatchBackoff(() => 0);

        var waits = Enumerable.Range(0, 100).Select(_ => backoff.Next().TotalMilliseconds).ToList();

        Assert.Equal([250, 500, 1000, 2000, 4000, 8000, 15000, 15000], waits.Take(8));
        Assert.All(waits.Skip(8), wait => Assert.Equal(15000, wait));
    }

    [Fact]
    public void Chance_shortens_a_wait_by_up_to_a_half()
    {
        Assert.Equal(125, new WatchBackoff(() => 1).Next().TotalMilliseconds);
        Assert.Equal(187.5, new WatchBackoff(() => 0.5).Next().TotalMilliseconds);
    }

    [Fact]
    public void After_success_waits_are_short_again()
    {
        var backoff = new WatchBackoff(() => 0);
        for (var i = 0; i < 10; i++) backoff.Next();

        backoff.Reset();

        Assert.Equal(WatchBackoff.First, backoff.Next());
    }
}
