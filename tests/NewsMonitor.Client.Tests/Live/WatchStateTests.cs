using CsCheck;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Client.Tests.Live;

public sealed class WatchStateTests
{
    [Fact]
    public void A_frame_adds_what_changed_and_keeps_the_rest()
    {
        var state = WatchState.Empty
            .Apply(Frame("seeds~1", Change("country/UKR", 1), Change("country/RUS", 1)))
            .Apply(Frame("seeds~1", Change("country/UKR", 2)));

        Assert.Equal([("country/RUS", 1L), ("country/UKR", 2L)], Versions(state));
    }

    [Fact]
    public void A_frame_of_another_run_voids_everything()
    {
        var old = Frame("seeds~1", Change("country/UKR", 9));
        old.Replay = new ReplayChange { State = "finished" };

        var state = WatchState.Empty.Apply(old).Apply(Frame("seeds~2", Change("country/RUS", 1)));

        Assert.Equal([("country/RUS", 1L)], Versions(state));
        Assert.Null(state.Replay);
        Assert.Equal("seeds~2", state.Run);
    }

    [Fact]
    public void A_replay_stays_until_another_is_told()
    {
        var playing = Frame("seeds~1");
        playing.Replay = new ReplayChange { State = "playing" };
        var paused = Frame("seeds~1");
        paused.Replay = new ReplayChange { State = "paused" };

        var state = WatchState.Empty.Apply(playing).Apply(Frame("seeds~1"));

        Assert.Equal("playing", state.Replay!.State);
        Assert.Equal("paused", state.Apply(paused).Replay!.State);
    }

    [Fact]
    public void Changes_of_one_run_in_any_order_lead_to_the_newest_values()
    {
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Long[1, 9]).Array[0, 30], Gen.Int).Sample((changes, seed) =>
        {
            var random = new Random(seed);
            var state = changes.OrderBy(_ => random.Next()).Aggregate(WatchState.Empty, (s, c) => s.Apply(Frame("seeds~1", Change($"leader/{c.Item1}", c.Item2))));

            var newest = changes.GroupBy(c => c.Item1).Select(g => ($"leader/{g.Key}", g.Max(c => c.Item2))).Order();
            Assert.Equal(newest, Versions(state));
        });
    }

    [Fact]
    public void The_request_names_what_is_known_and_its_run()
    {
        var request = WatchState.Empty.Apply(Frame("seeds~1", Change("country/UKR", 4))).ToRequest("seeds", ["country/UKR"]);

        Assert.Equal("seeds~1", request.Run);
        Assert.Equal(4, request.Versions!["country/UKR"]);
        Assert.Equal(["country/UKR"], request.Entities!);
    }

    [Fact]
    public void The_first_request_asks_for_everything()
    {
        var request = WatchState.Empty.ToRequest("seeds", null);
        Assert.Equal(("seeds", null, null, null), (request.Timeline, request.Entities, request.Run, request.Versions));
    }

    private static IEnumerable<(string, long)> Versions(WatchState state) => state.Entities.Select(e => (e.Key, e.Value.Version)).Order();

    private static WatchFrame Frame(string run, params EntityChange[] changes) => new() { Timeline = "seeds", Run = run, Changes = changes };

    private static EntityChange Change(string id, long version) => new() { Id = id, Version = version };
}
