using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests.Timelines;

public class TimelineGrainTests
{
    private static readonly DateTimeOffset Noon = SyntheticNews.Start.AddHours(6);

    [Fact]
    public async Task It_counts_articles_stories_and_entities()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(2);
        var copy = SyntheticNews.Threat("a1", SyntheticNews.Start);
        await cluster.IngestAsync(run, [copy, copy with { Id = "a2" }, SyntheticNews.Article("a3", SyntheticNews.Start, "Aid country/USA country/UKR")]);
        await cluster.DigestAsync(run);
        var status = await cluster.Grains.GetTimeline(run.Run).GetStatus();
        Assert.Equal((3, 2, 3), (status.Articles, status.Stories, status.Entities));
    }

    [Fact]
    public async Task A_new_clock_is_handed_to_every_entity_before_the_call_returns()
    {
        await using var cluster = await TestCluster.StartAsync(silos: 2);
        var run = await cluster.TimelineAsync(2);
        await cluster.IngestAsync(run, SyntheticNews.Articles(40, seed: 41));
        await cluster.DigestAsync(run);
        var moment = SyntheticNews.Start.AddDays(30);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(moment, moment, 0));
        foreach (var entity in await cluster.Ledger.EntitiesAsync(run.Run))
            Assert.Equal(moment, (await cluster.Grains.GetEntity(run.Run, entity).GetSnapshot()).At);
    }

    [Fact]
    public async Task A_volume_that_changed_reaches_entities_also_while_the_clock_stands()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon, Noon, 0));
        await cluster.IngestAsync(run, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.DigestAsync(run);
        var ukraine = cluster.Grains.GetEntity(run.Run, "country/UKR");
        var loud = (await ukraine.GetSnapshot()).Score.Tension;
        await cluster.IngestAsync(run, Enumerable.Range(0, 300).Select(i => SyntheticNews.Article($"b{i}", SyntheticNews.Start, $"nothing {i}")));
        await TestCluster.UntilAsync("a lower share of coverage", async () => (await ukraine.GetSnapshot()).Score.Tension < loud);
    }

    [Fact]
    public async Task A_clock_that_ran_goes_on_after_a_kill_from_where_it_was_last_seen()
    {
        var ledger = new MemoryLedger();
        string run;
        await using (var first = await TestCluster.StartAsync(ledger))
        {
            run = (await first.TimelineAsync(1)).Run;
            await first.Grains.GetTimeline(run).SetClock(new TimelineClock(Noon, DateTimeOffset.UtcNow, 3600, Noon.AddDays(300)));
            await TestCluster.UntilAsync("the clock to run", async () => (await first.Grains.GetTimeline(run).GetStatus()).Now > Noon.AddMinutes(30));
            await first.KillAsync();
        }

        await using var second = await TestCluster.StartAsync(ledger);
        var status = await second.Grains.GetTimeline(run).GetStatus();
        Assert.True(status.Now > Noon);
        Assert.Equal((3600, Noon.AddDays(300)), (status.Clock.Speed, status.Clock.End));
    }

    [Fact]
    public async Task A_live_timeline_shows_the_wall_clock()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1, "live", TimelineKind.Live);
        var before = DateTimeOffset.UtcNow;
        var shown = (await cluster.Grains.GetTimeline(run.Run).GetStatus()).Now;
        Assert.InRange(shown, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Two_timelines_do_not_touch_each_other()
    {
        await using var cluster = await TestCluster.StartAsync();
        var one = await cluster.TimelineAsync(1, "one");
        var two = await cluster.TimelineAsync(1, "two");
        var empty = await cluster.DigestAsync(two);
        await cluster.IngestAsync(one, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.DigestAsync(one);
        Assert.Equal(empty, await cluster.DigestAsync(two));
    }
}
