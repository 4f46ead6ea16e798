using System.Collections.Concurrent;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests.Publishing;

public class BoardPumpTests
{
    [Fact]
    public async Task A_web_node_gets_every_value_that_grains_publish()
    {
        await using var cluster = await TestCluster.StartAsync(silos: 2);
        using var node = await Node.RegisterAsync(cluster);
        var run = await cluster.TimelineAsync(3);
        await cluster.IngestAsync(run, SyntheticNews.Articles(60, seed: 31));
        await cluster.Grains.GetTimeline(run.Run).SetClock(new TimelineClock(SyntheticNews.Start.AddDays(5), SyntheticNews.Start, 0));
        await cluster.DigestAsync(run);
        await node.UntilCurrentAsync(cluster, run);
        await TestCluster.UntilAsync("the timeline", () => Task.FromResult(node.Timelines.TryGetValue(run.Run, out var t) && t.Articles == 60));
    }

    [Fact]
    public async Task A_node_that_comes_later_gets_everything_too()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        await cluster.IngestAsync(run, SyntheticNews.Articles(20, seed: 32));
        await cluster.DigestAsync(run);
        using var node = await Node.RegisterAsync(cluster);
        await node.UntilCurrentAsync(cluster, run);
    }

    [Fact]
    public async Task A_node_that_lost_its_place_gets_everything_again()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        using var node = await Node.RegisterAsync(cluster);
        await cluster.IngestAsync(run, SyntheticNews.Articles(20, seed: 33));
        await cluster.DigestAsync(run);
        await node.UntilCurrentAsync(cluster, run);
        node.Forget();
        await cluster.IngestAsync(run, [SyntheticNews.Threat("new", SyntheticNews.Start)]);
        await cluster.DigestAsync(run);
        await node.UntilCurrentAsync(cluster, run);
    }

    [Fact]
    public async Task After_a_start_every_entity_publishes_itself_without_being_asked()
    {
        var ledger = new MemoryLedger();
        await using (var first = await TestCluster.StartAsync(ledger))
        {
            await first.IngestAsync(await first.TimelineAsync(2), SyntheticNews.Articles(30, seed: 34));
            await first.KillAsync();
        }

        await using var second = await TestCluster.StartAsync(ledger);
        using var node = await Node.RegisterAsync(second);
        var run = await second.TimelineAsync(2);
        var entities = await ledger.EntitiesAsync(run.Run);
        await TestCluster.UntilAsync("every entity", () => Task.FromResult(entities.All(e => node.Versions.ContainsKey(GrainKeys.Entity(run.Run, e)))));
    }

    [Fact]
    public async Task A_node_that_unregistered_is_left_alone()
    {
        await using var cluster = await TestCluster.StartAsync();
        var registry = cluster.Grains.GetGrain<IReplicaRegistryGrain>(0);
        using var node = await Node.RegisterAsync(cluster);
        Assert.Equal(node.Id, Assert.Single(await registry.List()).Node);
        await registry.Unregister(node.Id);
        Assert.Empty(await registry.List());
    }

    private sealed class Node : IReplicaObserver, IDisposable
    {
        private readonly ConcurrentDictionary<Guid, long> _held = [];

        public Guid Id { get; } = Guid.NewGuid();

        public ConcurrentDictionary<string, long> Versions { get; } = [];

        public ConcurrentDictionary<string, TimelineSnapshot> Timelines { get; } = [];

        public static async Task<Node> RegisterAsync(TestCluster cluster)
        {
            var node = new Node();
            await cluster.Grains.GetGrain<IReplicaRegistryGrain>(0).Register(node.Id, cluster.Grains.CreateObjectReference<IReplicaObserver>(node));
            return node;
        }

        public Task<bool> Receive(SnapshotBatch batch)
        {
            if (batch.After != 0 && _held.GetValueOrDefault(batch.Board) != batch.After) return Task.FromResult(false);
            foreach (var entity in batch.Entities)
                Versions.AddOrUpdate(GrainKeys.Entity(entity.Run, entity.Entity), entity.Version, (_, v) => Math.Max(v, entity.Version));
            foreach (var timeline in batch.Timelines) Timelines[timeline.Info.Run] = timeline;
            _held[batch.Board] = batch.Sequence;
            return Task.FromResult(true);
        }

        public void Forget()
        {
            Versions.Clear();
            _held.Clear();
        }

        public Task UntilCurrentAsync(TestCluster cluster, TimelineInfo run) => TestCluster.UntilAsync(
            "the newest version of every entity",
            async () =>
            {
                foreach (var entity in await cluster.Ledger.EntitiesAsync(run.Run))
                {
                    var published = await cluster.Grains.GetEntity(run.Run, entity).GetSnapshot();
                    if (Versions.GetValueOrDefault(GrainKeys.Entity(run.Run, entity)) != published.Version) return false;
                }

                return true;
            },
            () => Task.FromResult(string.Join(", ", Versions.Select(v => $"{v.Key} {v.Value}"))));

        // Keeps the observer alive: Orleans holds it weakly.
        public void Dispose() => GC.KeepAlive(this);
    }
}
