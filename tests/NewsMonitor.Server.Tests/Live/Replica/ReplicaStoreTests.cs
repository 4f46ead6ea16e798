using CsCheck;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Live.Replica;
using static NewsMonitor.Server.Tests.Live.Published;

namespace NewsMonitor.Server.Tests.Live.Replica;

public sealed class ReplicaStoreTests
{
    private readonly ReplicaStore _replica = new();
    private readonly Guid _board = Guid.NewGuid();

    [Fact]
    public async Task A_full_batch_is_always_taken()
    {
        Assert.True(await _replica.Receive(Batch(_board, 0, 9, [Entity("country/UKR", 1)], Status(1))));
        Assert.True(await _replica.Receive(Batch(_board, 0, 4, [Entity("country/RUS", 1)])));

        Assert.Equal(2, _replica.Find("seeds")!.Entities.Count);
    }

    [Fact]
    public async Task A_batch_that_begins_behind_what_is_held_is_refused_and_changes_nothing()
    {
        await _replica.Receive(Batch(_board, 0, 3, [Entity("country/UKR", 1)], Status(1)));

        Assert.False(await _replica.Receive(Batch(_board, 4, 5, [Entity("country/UKR", 2)])));
        Assert.False(await _replica.Receive(Batch(Guid.NewGuid(), 3, 4, [Entity("country/UKR", 3)])));

        Assert.Equal(1, _replica.Find("seeds")!.Find("country/UKR")!.Version);
    }

    [Fact]
    public async Task A_batch_that_is_sent_again_because_its_answer_was_lost_is_taken_and_changes_nothing()
    {
        await _replica.Receive(Batch(_board, 0, 3, [], Status(1)));
        var batch = Batch(_board, 3, 4, [Entity("country/UKR", 1)]);
        await _replica.Receive(batch);
        var view = _replica.Find("seeds");

        Assert.True(await _replica.Receive(batch));

        Assert.Same(view, _replica.Find("seeds"));
        Assert.True(await _replica.Receive(Batch(_board, 4, 5)));
    }

    [Fact]
    public async Task A_newer_run_replaces_everything_of_the_older_one_as_soon_as_its_status_is_known()
    {
        await _replica.Receive(Batch(_board, 0, 1, [Entity("country/UKR", 50)], Status(50)));

        await _replica.Receive(Batch(_board, 1, 2, [Entity("country/RUS", 1, "seeds~2")]));
        Assert.Equal("seeds~1", _replica.Find("seeds")!.Run);

        await _replica.Receive(Batch(_board, 2, 3, [], Status(1, "seeds~2")));
        var view = _replica.Find("seeds")!;
        Assert.Equal("seeds~2", view.Run);
        Assert.Null(view.Find("country/UKR"));
        Assert.NotNull(view.Find("country/RUS"));
    }

    [Fact]
    public async Task Values_of_an_older_run_are_ignored()
    {
        await _replica.Receive(Batch(_board, 0, 1, [Entity("country/UKR", 1, "seeds~10")], Status(1, "seeds~10")));

        await _replica.Receive(Batch(_board, 1, 2, [Entity("country/UKR", 99, "seeds~9")], Status(99, "seeds~9")));

        var view = _replica.Find("seeds")!;
        Assert.Equal("seeds~10", view.Run);
        Assert.Equal(1, view.Find("country/UKR")!.Version);
    }

    [Fact]
    public async Task What_changed_since_a_sequence_comes_newest_first_and_each_entity_once()
    {
        await _replica.Receive(Batch(_board, 0, 1, [Entity("country/UKR", 1), Entity("country/RUS", 1), Entity("leader/olaf-scholz", 1)], Status(1)));
        var before = _replica.Find("seeds")!.Sequence;
        await _replica.Receive(Batch(_board, 1, 2, [Entity("country/UKR", 2), Entity("country/RUS", 2)]));
        await _replica.Receive(Batch(_board, 2, 3, [Entity("country/UKR", 3)]));

        var changed = _replica.Find("seeds")!.ChangedSince(before).Select(s => (s.Entity, s.Version));

        Assert.Equal([("country/UKR", 3L), ("country/RUS", 2L)], changed);
    }

    [Fact]
    public async Task Entities_are_found_by_kind_and_id()
    {
        await _replica.Receive(Batch(_board, 0, 1, [Entity("country/UKR", 1), Entity("country/FRA", 1), Entity("leader/olaf-scholz", 1)], Status(1)));

        var view = _replica.Find("seeds")!;

        Assert.Equal(["country/FRA", "country/UKR"], view.OfKind(EntityKind.Country).Select(s => s.Entity));
        Assert.Equal(["leader/olaf-scholz"], view.OfKind(EntityKind.Leader).Select(s => s.Entity));
        Assert.Empty(view.OfKind(EntityKind.Organisation));
        Assert.Null(view.Find("country/DEU"));
    }

    [Fact]
    public async Task Timelines_do_not_mix_and_those_without_a_status_do_not_show()
    {
        await _replica.Receive(Batch(_board, 0, 1,
            [Entity("country/UKR", 1, "seeds~1"), Entity("country/UKR", 7, "live~1"), Entity("country/UKR", 3, "other~1")],
            Status(1, "seeds~1"), Status(1, "live~1")));

        Assert.Equal(["live", "seeds"], _replica.All.Select(v => v.Name));
        Assert.Equal(7, _replica.Find("live")!.Find("country/UKR")!.Version);
        Assert.Null(_replica.Find("other"));
    }

    [Fact]
    public async Task The_replay_counts_as_changed_only_where_it_differs()
    {
        await _replica.Receive(Batch(_board, 0, 1, [], Status(1, replay: ReplayState.Playing)));
        var first = _replica.Find("seeds")!;
        await _replica.Receive(Batch(_board, 1, 2, [], Status(2, articles: 5, replay: ReplayState.Playing)));
        var second = _replica.Find("seeds")!;
        await _replica.Receive(Batch(_board, 2, 3, [], Status(3, articles: 5, replay: ReplayState.Paused)));
        var third = _replica.Find("seeds")!;

        Assert.Equal(first.ReplaySequence, second.ReplaySequence);
        Assert.True(second.StatusSequence > first.StatusSequence);
        Assert.Equal(third.StatusSequence, third.ReplaySequence);
    }

    [Fact]
    public async Task Alerts_count_as_changed_only_where_a_newer_one_came()
    {
        await _replica.Receive(Batch(_board, 0, 1, [], Status(1)));
        Assert.Equal(0, _replica.Find("seeds")!.AlertSequence);
        await _replica.Receive(Batch(_board, 1, 2, [], Status(2) with { Alerts = [Alert(1)] }));
        var first = _replica.Find("seeds")!;
        await _replica.Receive(Batch(_board, 2, 3, [], Status(3, articles: 5) with { Alerts = [Alert(1)] }));
        var same = _replica.Find("seeds")!;
        await _replica.Receive(Batch(_board, 3, 4, [], Status(4, articles: 5) with { Alerts = [Alert(2), Alert(1)] }));
        var second = _replica.Find("seeds")!;

        Assert.Equal(first.StatusSequence, first.AlertSequence);
        Assert.Equal(first.AlertSequence, same.AlertSequence);
        Assert.Equal(second.StatusSequence, second.AlertSequence);
    }

    [Fact]
    public async Task A_timeline_that_was_thrown_away_is_seen_no_more_until_a_later_run_begins()
    {
        await _replica.Receive(Batch(_board, 0, 1, [Entity("country/UKR", 1)], Status(1)));
        await _replica.Receive(Batch(_board, 1, 2, [], Status(2) with { Removed = true }));
        Assert.Null(_replica.Find("seeds"));
        Assert.Empty(_replica.All);
        await _replica.Receive(Batch(_board, 2, 3, [Entity("country/UKR", 2)], Status(3)));
        Assert.Null(_replica.Find("seeds"));
        await _replica.Receive(Batch(_board, 3, 4, [Entity("country/UKR", 1, "seeds~2")], Status(1, "seeds~2")));
        Assert.Equal("seeds~2", _replica.Find("seeds")!.Run);
    }

    [Fact]
    public void Batches_in_any_order_any_number_of_times_lead_to_the_same_values()
    {
        string[] ids = ["country/UKR", "country/RUS", "organisation/NATO", "leader/olaf-scholz"];
        string[] runs = ["seeds~1", "seeds~2", "seeds~11"];
        var genRun = Gen.Int[0, runs.Length - 1].Select(i => runs[i]);
        var genEntity = Gen.Select(Gen.Int[0, ids.Length - 1], Gen.Long[1, 8], genRun).Select(x => Entity(ids[x.Item1], x.Item2, x.Item3));
        var genStatus = Gen.Select(Gen.Long[1, 8], genRun).Select(x => Status(x.Item1, x.Item2, articles: (int)x.Item1));
        var genBatch = Gen.Select(genEntity.Array[0, 5], genStatus.Array[0, 2]);

        Gen.Select(genBatch.Array[1, 10], Gen.Int[1, int.MaxValue]).Sample((batches, seed) =>
        {
            var expected = Merged(batches);
            var random = new Random(seed);
            var mixed = batches.Concat(batches.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next()).ToArray();
            Assert.Equal(expected, Merged(mixed));
            Assert.Equal(expected, Reference(batches));
        });
    }

    private static List<string> Merged((EntitySnapshot[] Entities, TimelineSnapshot[] Statuses)[] batches)
    {
        var replica = new ReplicaStore();
        foreach (var (entities, statuses) in batches)
        {
            replica.Receive(new SnapshotBatch(Guid.NewGuid(), 0, 1, [.. entities], [.. statuses]));
        }

        // A run whose status never comes stays invisible and the run before it stays visible: only complete runs are compared.
        var newest = batches.SelectMany(b => b.Entities.Select(e => e.Run).Concat(b.Statuses.Select(s => s.Info.Run))).DefaultIfEmpty("seeds~0").MaxBy(NumberOf);
        return replica.Find("seeds") is { } view && view.Run == newest ? Lines(view.Status, view.Entities) : [];
    }

    private static List<string> Reference((EntitySnapshot[] Entities, TimelineSnapshot[] Statuses)[] batches)
    {
        var entities = batches.SelectMany(b => b.Entities).ToList();
        var statuses = batches.SelectMany(b => b.Statuses).ToList();
        var newest = entities.Select(e => e.Run).Concat(statuses.Select(s => s.Info.Run)).DefaultIfEmpty("seeds~0").MaxBy(NumberOf);
        var status = statuses.Where(s => s.Info.Run == newest).MaxBy(s => s.Version);
        return status is null ? [] : Lines(status, entities.Where(e => e.Run == newest).GroupBy(e => e.Entity).Select(g => g.MaxBy(e => e.Version)!));
    }

    private static List<string> Lines(TimelineSnapshot status, IEnumerable<EntitySnapshot> entities) =>
        [$"{status.Info.Run} {status.Version} {status.Articles}", .. entities.Select(e => $"{e.Run} {e.Entity} {e.Version}").Order(StringComparer.Ordinal)];

    private static int NumberOf(string run) => Grains.Abstractions.GrainKeys.NumberOf(run);
}
