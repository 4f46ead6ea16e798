using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;
using NewsMonitor.Ledger.Forks;
using NewsMonitor.Tension.Forks;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Tests;

/// <summary>A fork is its parent under other conditions: nothing more, nothing less, and for good.</summary>
public class ForkTests
{
    private const int Partitions = 3;

    private static readonly IReadOnlyList<ArticleText> News = SyntheticNews.Articles(60, seed: 21);

    [Fact]
    public async Task Without_a_condition_it_has_its_parents_digest()
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync(News);
        var fork = await world.ForkAsync(parent, ForkConditions.None);
        Assert.Equal(await world.Cluster.DigestAsync(parent), await world.Cluster.DigestAsync(fork));
        Assert.Equal((await world.StatusAsync(parent)).Articles, (await world.StatusAsync(fork)).Articles);
    }

    [Fact]
    public async Task Without_an_outlet_it_has_the_digest_of_never_having_heard_it()
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync(News);
        var fork = await world.ForkAsync(parent, new ForkConditions { WithoutOutlets = ["outlet-4"] });
        ArticleText[] rest = [.. News.Where(a => a.Source != "outlet-4")];
        var never = await world.ParentAsync(rest, "never");
        Assert.NotEqual(News.Count, rest.Length);
        Assert.Equal(await world.Cluster.DigestAsync(never), await world.Cluster.DigestAsync(fork));
        Assert.Equal(rest.Length, (await world.StatusAsync(fork)).Articles);
    }

    [Theory]
    [InlineData(ForkActs.Words, true)]
    [InlineData(ForkActs.Deeds, false)]
    public async Task Words_alone_and_deeds_alone_leave_the_other_out(ForkActs acts, bool words)
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync(News);
        var fork = await world.ForkAsync(parent, new ForkConditions { Acts = acts });
        var claims = (await world.Ledger.ReadAsync(fork.Run, 0, 0, 1000)).SelectMany(d => d.Entities).SelectMany(e => e.Claims).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.Equal(words, !c.Root.IsDeed()));
        Assert.NotEqual(await world.Cluster.DigestAsync(parent), await world.Cluster.DigestAsync(fork));
    }

    [Fact]
    public async Task What_comes_to_the_parent_later_does_not_move_it()
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync([.. News.Take(40)]);
        var fork = await world.ForkAsync(parent, ForkConditions.None);
        var digest = await world.Cluster.DigestAsync(fork);
        await world.Cluster.IngestAsync(parent, News.Skip(40));
        await world.Cluster.RetractAsync(parent, "a3");
        Assert.NotEqual(await world.Cluster.DigestAsync(parent), await world.Cluster.DigestAsync(fork));
        Assert.Equal(digest, await world.Cluster.DigestAsync(fork));
        Assert.Equal(40, (await world.StatusAsync(fork)).Articles);
    }

    [Fact]
    public async Task A_fork_of_a_fork_holds_what_both_let_through()
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync(News);
        var first = await world.ForkAsync(parent, new ForkConditions { WithoutOutlets = ["outlet-4"] }, "first");
        var second = await world.ForkAsync(first, new ForkConditions { WithoutArticles = ["a7"] }, "second");
        var never = await world.ParentAsync([.. News.Where(a => a.Source != "outlet-4" && a.Id != "a7")], "never");
        Assert.Equal(await world.Cluster.DigestAsync(never), await world.Cluster.DigestAsync(second));
    }

    [Fact]
    public async Task It_outlives_a_kill_with_its_conditions_its_formula_and_its_clock()
    {
        var memory = new MemoryLedger();
        string digest;
        TimelineStatus before;
        await using (var first = await World.StartAsync(memory))
        {
            var parent = await first.ParentAsync(News);
            var fork = await first.ForkAsync(parent, new ForkConditions { WithoutOutlets = ["outlet-4"] }, formula: FormulaSettings.Default with { HalfLifeDays = 2 });
            digest = await first.Cluster.DigestAsync(fork);
            before = await first.StatusAsync(fork);
            await first.Cluster.KillAsync();
        }

        await using var second = await World.StartAsync(memory);
        var again = (await second.Cluster.Grains.GetTimelineDirectory().Find("fork"))!;
        Assert.Equal((TimelineKind.Fork, 2.0), (again.Kind, again.Formula!.HalfLifeDays));
        Assert.Equal(digest, await second.Cluster.DigestAsync(again));
        Assert.Equal(before.Clock.Moment, (await second.StatusAsync(again)).Clock.Moment);
    }

    [Fact]
    public async Task Thrown_away_it_is_gone_and_its_name_begins_another_run()
    {
        await using var world = await World.StartAsync();
        var parent = await world.ParentAsync(News);
        var fork = await world.ForkAsync(parent, ForkConditions.None);
        await Assert.ThrowsAsync<ArgumentException>(() => world.ForkAsync(parent, ForkConditions.None));

        var directory = world.Cluster.Grains.GetTimelineDirectory();
        Assert.True(await directory.RemoveFork("fork"));
        await world.Cluster.Grains.GetTimeline(fork.Run).Remove();
        await world.Ledger.ForgetAsync(fork.Run);
        Assert.False(await directory.RemoveFork("fork"));
        Assert.False(await directory.RemoveFork("parent"));
        Assert.Null(await directory.Find("fork"));
        Assert.DoesNotContain(world.Memory.Checkpoints.Keys, k => k.StartsWith("state/", StringComparison.Ordinal) && k.Contains(fork.Run, StringComparison.Ordinal));

        var next = await world.ForkAsync(parent, new ForkConditions { Acts = ForkActs.Words });
        Assert.NotEqual(fork.Run, next.Run);
        Assert.NotEqual(await world.Cluster.DigestAsync(parent), await world.Cluster.DigestAsync(next));
    }

    /// <summary>A cluster over a ledger with forks.</summary>
    private sealed class World(TestCluster cluster, MemoryLedger memory, ForkedLedger ledger) : IAsyncDisposable
    {
        public TestCluster Cluster => cluster;

        public MemoryLedger Memory => memory;

        public ForkedLedger Ledger => ledger;

        public static async Task<World> StartAsync(MemoryLedger? memory = null)
        {
            memory ??= new MemoryLedger();
            var ledger = new ForkedLedger(memory);
            return new World(await TestCluster.StartAsync(memory, store: ledger), memory, ledger);
        }

        public async Task<TimelineInfo> ParentAsync(IReadOnlyList<ArticleText> news, string name = "parent")
        {
            var parent = await cluster.TimelineAsync(Partitions, name);
            await cluster.IngestAsync(parent, news);
            return parent;
        }

        public async Task<TimelineInfo> ForkAsync(TimelineInfo parent, ForkConditions conditions, string name = "fork", FormulaSettings? formula = null)
        {
            var directory = cluster.Grains.GetTimelineDirectory();
            var fork = await directory.BeginFork(name, parent.Partitions, new ForkOrigin(parent.Name, parent.Run, SyntheticNews.Start.AddDays(9), conditions.Describe()), formula);
            var upTo = await Task.WhenAll(Enumerable.Range(0, parent.Partitions).Select(p => ledger.LastOffsetAsync(parent.Run, p)));
            await ledger.DefineAsync(new ForkDefinition(fork.Run, parent.Run, [.. upTo], DateTimeOffset.UtcNow, conditions));
            await directory.AddFork(fork);
            return fork;
        }

        public Task<TimelineStatus> StatusAsync(TimelineInfo timeline) => cluster.Grains.GetTimeline(timeline.Run).GetStatus();

        public ValueTask DisposeAsync() => cluster.DisposeAsync();
    }
}
