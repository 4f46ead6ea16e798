using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests.Entities;

public class EntityGrainTests
{
    private static readonly DateTimeOffset Noon = SyntheticNews.Start.AddHours(6);

    [Fact]
    public async Task Claims_raise_the_score_of_both_sides_and_count()
    {
        await using var cluster = await TestCluster.StartAsync();
        var (run, ukraine) = await BeginAsync(cluster);
        Assert.Null((await ukraine.GetSnapshot()).Score.Tension);
        await cluster.IngestAsync(run, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.DigestAsync(run);
        var target = await ukraine.GetSnapshot();
        var source = await cluster.Grains.GetEntity(run.Run, "country/RUS").GetSnapshot();
        Assert.True(target.Score.Tension > 0);
        Assert.True(source.Score.Tension > 0);
        Assert.Equal((1, 0), (target.Claims, target.Statements));
        Assert.Equal((1, 1, 1L), (source.Claims, source.Statements, source.StatementHead));
        Assert.Equal(Noon, target.At);
    }

    [Fact]
    public async Task A_score_fades_as_the_clock_moves_on()
    {
        await using var cluster = await TestCluster.StartAsync();
        var (run, ukraine) = await BeginAsync(cluster);
        await cluster.IngestAsync(run, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.DigestAsync(run);
        var fresh = await ukraine.GetSnapshot();
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon.AddDays(14), Noon, 0));
        var faded = await ukraine.GetSnapshot();
        Assert.True(faded.Score.Hostile < fresh.Score.Hostile / 3);
        Assert.True(faded.Version > fresh.Version);
    }

    [Fact]
    public async Task What_does_not_move_the_value_does_not_move_the_version()
    {
        await using var cluster = await TestCluster.StartAsync();
        var (run, ukraine) = await BeginAsync(cluster);
        await cluster.IngestAsync(run, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon, Noon, 0));
        await cluster.DigestAsync(run);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon, Noon, 0));
        var before = await ukraine.GetSnapshot();
        await ukraine.Notify(0, 0, [.. await cluster.Ledger.ReadEntityAsync(run.Run, "country/UKR", 0, 0, long.MaxValue)]);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon, Noon, 0));
        Assert.Equal(before.Version, (await ukraine.GetSnapshot()).Version);
    }

    [Fact]
    public async Task A_version_never_falls_not_even_over_a_kill()
    {
        var ledger = new MemoryLedger();
        var last = 0L;
        for (var life = 0; life < 3; life++)
        {
            await using var cluster = await TestCluster.StartAsync(ledger);
            var (run, ukraine) = await BeginAsync(cluster);
            Assert.True((await ukraine.GetSnapshot()).Version > last);
            foreach (var i in Enumerable.Range(0, 300 * (life % 2) + 5))
                await cluster.IngestAsync(run, [SyntheticNews.Threat($"a{life}-{i}", SyntheticNews.Start)]);
            await cluster.DigestAsync(run);
            var version = (await ukraine.GetSnapshot()).Version;
            Assert.True(version > last);
            last = version;
            await cluster.KillAsync();
        }
    }

    [Fact]
    public async Task The_spark_holds_the_last_thirty_days_and_says_where_nothing_was_known()
    {
        await using var cluster = await TestCluster.StartAsync();
        var (run, ukraine) = await BeginAsync(cluster);
        await cluster.IngestAsync(run, [SyntheticNews.Threat("a1", SyntheticNews.Start)]);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon.AddDays(3), Noon, 0));
        await cluster.DigestAsync(run);
        var spark = (await ukraine.GetSnapshot()).Spark;
        Assert.Equal(30, spark.Length);
        Assert.All(spark[..26], v => Assert.True(float.IsNaN(v)));
        Assert.All(spark[27..], v => Assert.True(v > 0));
    }

    [Fact]
    public async Task Counterparts_stand_apart_by_who_acted()
    {
        await using var cluster = await TestCluster.StartAsync();
        var (run, ukraine) = await BeginAsync(cluster);
        await cluster.IngestAsync(run, [
            SyntheticNews.Threat("a1", SyntheticNews.Start),
            SyntheticNews.Article("a2", SyntheticNews.Start, "Aid country/USA country/UKR"),
            SyntheticNews.Article("a3", SyntheticNews.Start, "Sanction country/UKR country/BLR")]);
        await cluster.DigestAsync(run);
        var counterparts = (await ukraine.GetCounterparts(10)).ToDictionary(c => c.Counterpart);
        Assert.True(counterparts["country/RUS"] is { Toward.Hostile: > 0, By.Hostile: 0, By.Cooperative: 0, Toward.Cooperative: 0 });
        Assert.True(counterparts["country/USA"] is { Toward.Cooperative: > 0, Toward.Hostile: 0 });
        Assert.True(counterparts["country/BLR"] is { By.Hostile: > 0, Toward.Hostile: 0 });
        Assert.Equal("country/USA", Assert.Single(await ukraine.GetCounterparts(1)).Counterpart);
    }

    private static async Task<(TimelineInfo Run, IEntityGrain Ukraine)> BeginAsync(TestCluster cluster)
    {
        var run = await cluster.TimelineAsync(1);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(Noon, Noon, 0));
        return (run, cluster.Grains.GetEntity(run.Run, "country/UKR"));
    }
}
