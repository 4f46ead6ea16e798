using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests.Timelines;

public class TimelineDirectoryGrainTests
{
    [Fact]
    public async Task Timelines_and_their_runs_outlive_a_kill()
    {
        var ledger = new MemoryLedger();
        await using (var first = await TestCluster.StartAsync(ledger))
        {
            await first.TimelineAsync(2, "seeds");
            await first.TimelineAsync(8, "live", TimelineKind.Live);
            await first.Grains.GetTimelineDirectory().BeginRun("seeds", 4);
            await first.KillAsync();
        }

        await using var second = await TestCluster.StartAsync(ledger);
        var timelines = await second.Grains.GetTimelineDirectory().List();
        Assert.Equal(
            [("live", "live~1", TimelineKind.Live, 8), ("seeds", "seeds~2", TimelineKind.Replay, 4)],
            timelines.Select(t => (t.Name, t.Run, t.Kind, t.Partitions)));
    }

    [Fact]
    public async Task What_exists_stays_as_it_was_made()
    {
        await using var cluster = await TestCluster.StartAsync();
        var made = await cluster.TimelineAsync(2, "seeds");
        Assert.Equal(made, await cluster.TimelineAsync(9, "seeds", TimelineKind.Live));
        Assert.Null(await cluster.Grains.GetTimelineDirectory().Find("other"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Seeds")]
    [InlineData("a/b")]
    [InlineData("a~1")]
    [InlineData("seeds\n")]
    public async Task Names_that_would_break_keys_are_refused(string name)
    {
        await using var cluster = await TestCluster.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.TimelineAsync(1, name));
    }

    [Fact]
    public async Task A_run_needs_a_timeline_and_at_least_one_partition()
    {
        await using var cluster = await TestCluster.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Grains.GetTimelineDirectory().BeginRun("none", 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cluster.TimelineAsync(0));
    }
}
