using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Server.Live.Watches;
using static NewsMonitor.Server.Tests.Live.Published;

namespace NewsMonitor.Server.Tests.Live.Watches;

public sealed class WatchPumpTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(Day);
    private readonly ReplicaStore _replica = new();
    private readonly Board _board;
    private readonly WatchPump _pump;
    private readonly FakeWatcher _watcher = new();
    private readonly WatchSession _session;

    public WatchPumpTests()
    {
        _board = new Board(_replica);
        _pump = new WatchPump(_replica, new FrameEncoder(NullLogger<FrameEncoder>.Instance), _time, NullLogger<WatchPump>.Instance);
        _session = new WatchSession(_watcher);
    }

    [Fact]
    public async Task The_first_frame_holds_everything_that_is_watched()
    {
        await _board.Publish([Entity("country/UKR", 3), Entity("country/RUS", 1)], Status(1, speed: 60, articles: 7, replay: ReplayState.Playing));
        _pump.Watch(_session, "seeds", ["country/UKR"], null);

        var frame = await _watcher.Next("the first frame");

        Assert.Equal((1, "seeds", "seeds~1", 60, 7), (frame.Watch, frame.Timeline, frame.Run, frame.Speed, frame.Articles));
        Assert.Equal("playing", frame.Replay!.State);
        Assert.Equal(Day.UtcDateTime, frame.Clock);
        var change = Assert.Single(frame.Changes);
        Assert.Equal(("country/UKR", 3L, 3d, 30L), (change.Id, change.Version, change.Tension!.Value, change.StatementHead));
    }

    [Fact]
    public async Task The_first_frame_comes_even_where_there_is_nothing_to_tell()
    {
        await _board.Publish([], Status(1));
        _pump.Watch(_session, "seeds", ["country/UKR"], null);

        Assert.Empty((await _watcher.Next("an empty first frame")).Changes);
    }

    [Fact]
    public async Task A_timeline_that_was_not_published_yet_is_told_of_when_it_is()
    {
        _pump.Watch(_session, "seeds", null, null);
        Assert.Equal(0, _watcher.Count);

        await _board.Publish([Entity("country/UKR", 1)], Status(1));

        Assert.Single((await _watcher.Next("the timeline's first publication")).Changes);
    }

    [Fact]
    public async Task At_rest_a_change_leaves_at_once()
    {
        await Begin();

        await _board.Publish(Entity("country/UKR", 2));

        Assert.Equal(2, Assert.Single((await _watcher.Next("a change, with the clock standing still")).Changes).Version);
    }

    [Fact]
    public async Task Under_load_changes_are_conflated_to_the_newest_values()
    {
        await Begin();
        await _board.Publish(Entity("country/UKR", 2));
        await _watcher.Next("the change after rest");

        for (var version = 3; version <= 50; version++) await _board.Publish(Entity("country/UKR", version), Entity("country/RUS", version));
        var frame = await NextAfterInterval();

        Assert.Equal([("country/RUS", 50L), ("country/UKR", 50L)], frame.Changes.Select(c => (c.Id, c.Version)).Order());
        Assert.Equal(3, _watcher.Count);
    }

    [Fact]
    public async Task A_change_of_the_clock_or_the_replay_is_told_without_any_entity()
    {
        await _board.Publish([Entity("country/UKR", 1)], Status(1, replay: ReplayState.Playing));
        _pump.Watch(_session, "seeds", ["country/UKR"], null);
        await _watcher.Next("the first frame");

        await _board.Publish([], Status(2, speed: 0, replay: ReplayState.Paused));
        var paused = await _watcher.Next("the pause");
        await _board.Publish([], Status(3, speed: 0, articles: 9, replay: ReplayState.Paused));
        var counted = await NextAfterInterval();

        Assert.Empty(paused.Changes);
        Assert.Equal((0, "paused"), (paused.Speed, paused.Replay!.State));
        Assert.Equal(9, counted.Articles);
        Assert.Null(counted.Replay);
    }

    [Fact]
    public async Task What_is_not_watched_is_not_told()
    {
        await Begin("country/UKR");
        await _board.Publish(Entity("country/RUS", 5));
        await _board.Publish(Entity("country/UKR", 2));

        var frame = await NextAfterInterval();

        Assert.Equal("country/UKR", Assert.Single(frame.Changes).Id);
        Assert.Equal(2, _watcher.Count);
    }

    [Fact]
    public async Task A_dashboard_that_comes_back_gets_only_what_is_newer_than_what_it_has()
    {
        await _board.Publish([Entity("country/UKR", 5), Entity("country/RUS", 5), Entity("country/USA", 5)], Status(1));
        var known = new KnownVersions("seeds~1", new Dictionary<string, long> { ["country/UKR"] = 5, ["country/RUS"] = 4 });

        _pump.Watch(_session, "seeds", null, known);
        var first = await _watcher.Next("the first frame");
        await _board.Publish(Entity("country/UKR", 6));
        var second = await _watcher.Next("a change after it");

        Assert.Equal(["country/RUS", "country/USA"], first.Changes.Select(c => c.Id).Order());
        Assert.Equal("country/UKR", Assert.Single(second.Changes).Id);
    }

    [Fact]
    public async Task Versions_of_another_run_count_for_nothing()
    {
        await _board.Publish([Entity("country/UKR", 1, "seeds~2")], Status(1, "seeds~2"));

        _pump.Watch(_session, "seeds", null, new KnownVersions("seeds~1", new Dictionary<string, long> { ["country/UKR"] = 99 }));

        Assert.Single((await _watcher.Next("the first frame")).Changes);
    }

    [Fact]
    public async Task A_new_run_is_told_whole()
    {
        await Begin();

        await _board.Publish([Entity("country/FRA", 1, "seeds~2")], Status(1, "seeds~2"));
        var frame = await _watcher.Next("the new run");

        Assert.Equal("seeds~2", frame.Run);
        Assert.Equal("country/FRA", Assert.Single(frame.Changes).Id);
    }

    [Fact]
    public async Task While_a_write_is_under_way_nothing_more_is_written_and_afterwards_the_newest_values_are()
    {
        await Begin();
        _watcher.Stall();
        await _board.Publish(Entity("country/UKR", 2));
        await _watcher.Next("the write that stalls");
        var other = await Follow();

        for (var version = 3; version <= 10; version++)
        {
            await _board.Publish(Entity("country/UKR", version));
            await other.NextAt(this, version);
        }

        Assert.Equal(2, _watcher.Count);
        _watcher.GoOn();
        Assert.Equal(10, Assert.Single((await _watcher.Next("the newest value")).Changes).Version);
    }

    [Fact]
    public async Task A_dashboard_that_does_not_acknowledge_is_passed_by_and_gets_the_newest_values_when_it_does()
    {
        await Begin();
        var other = await Follow();
        for (var version = 2; version <= 60; version++)
        {
            await _board.Publish(Entity("country/UKR", version));
            await other.NextAt(this, version);
        }

        Assert.Equal(HubRoutes.Window, _watcher.Count);
        Assert.True(_session.IsBlocked);
        for (var i = 2; i <= HubRoutes.Window; i++) await _watcher.Next("a frame within the window");

        _pump.Acknowledge(_session, 8);
        Assert.Equal(60, Assert.Single((await _watcher.Next("the newest value at once")).Changes).Version);
    }

    [Fact]
    public async Task Dashboards_that_watch_the_same_share_one_encoded_frame()
    {
        await Begin("country/UKR", "country/RUS");
        var other = new FakeWatcher();
        _pump.Watch(new WatchSession(other), "seeds", ["country/RUS", "country/UKR", "country/RUS"], null);
        await other.Next("its first frame");

        await _board.Publish(Entity("country/UKR", 2));
        await _watcher.Next("the change");
        await other.Next("the change");

        Assert.Same(_watcher.Messages.Last(), other.Messages.Last());
    }

    [Fact]
    public async Task A_shared_frame_never_shows_a_stale_clock()
    {
        await _board.Publish([Entity("country/UKR", 1)], Status(1, speed: 10));
        _pump.Watch(_session, "seeds", null, null);
        await _watcher.Next("the first frame");

        _time.Advance(TimeSpan.FromHours(1));
        var late = new FakeWatcher();
        _pump.Watch(new WatchSession(late), "seeds", null, null);

        Assert.Equal(Day.AddHours(10).UtcDateTime, (await late.Next("its first frame")).Clock);
    }

    [Fact]
    public async Task A_later_watch_replaces_the_earlier_one_and_has_its_number()
    {
        await Begin("country/UKR");

        Assert.Equal(2, _pump.Watch(_session, "seeds", ["country/RUS"], null));
        var frame = await _watcher.Next("the second watch's first frame");
        await _board.Publish(Entity("country/UKR", 9), Entity("country/RUS", 9));
        var change = await _watcher.Next("a change");

        Assert.Equal(2, frame.Watch);
        Assert.Equal("country/RUS", Assert.Single(change.Changes).Id);
    }

    [Fact]
    public async Task After_the_end_of_a_watch_nothing_is_sent()
    {
        await Begin();
        var other = await Follow();

        _pump.Unwatch(_session);
        await _board.Publish(Entity("country/UKR", 2));
        await other.NextAt(this, 2);

        Assert.Equal(1, _watcher.Count);
    }

    [Fact]
    public async Task A_value_that_cannot_be_encoded_costs_only_itself()
    {
        await Begin();

        await _board.Publish(Entity("country/UKR", 2, hostile: double.NaN), Entity("country/RUS", 2));

        Assert.Equal("country/RUS", Assert.Single((await _watcher.Next("the other value")).Changes).Id);
    }

    [Fact]
    public async Task The_end_does_not_wait_for_the_cadence()
    {
        await Begin();
        await _board.Publish(Entity("country/UKR", 2));
        await _watcher.Next("the change after rest");
        await _board.Publish(Entity("country/UKR", 3));

        // The clock stands still: the loop waits for an interval that never passes.
        await _pump.DisposeAsync().AsTask().Reach("the end");
    }

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private async Task Begin(params string[] entities)
    {
        await _board.Publish([Entity("country/UKR", 1), Entity("country/RUS", 1)], Status(1));
        _pump.Watch(_session, "seeds", entities.Length > 0 ? entities : null, null);
        await _watcher.Next("the first frame");
    }

    private async Task<Follower> Follow()
    {
        var watcher = new FakeWatcher();
        var session = new WatchSession(watcher);
        _pump.Watch(session, "seeds", null, null);
        await watcher.Next("the follower's first frame");
        return new Follower(watcher, session);
    }

    // The loop may not have come to its wait when the clock is first moved, so the clock is moved until the frame is there.
    private async Task<WatchFrame> NextAfterInterval(FakeWatcher? watcher = null)
    {
        var next = (watcher ?? _watcher).Next("a frame after the interval");
        while (!next.IsCompleted)
        {
            _time.Advance(TimelineBroadcast.Interval);
            await Task.Yield();
        }

        return await next;
    }

    /// <summary>A dashboard that keeps up: when it has a value, the pump has passed everybody.</summary>
    private sealed class Follower(FakeWatcher watcher, WatchSession session)
    {
        private long _received = 1;

        public async Task NextAt(WatchPumpTests test, long version)
        {
            long seen;
            do
            {
                var frame = await test.NextAfterInterval(watcher);
                test._pump.Acknowledge(session, ++_received);
                seen = frame.Changes.Where(c => c.Id == "country/UKR").Select(c => c.Version).DefaultIfEmpty(0).Max();
            }
            while (seen < version);
        }
    }
}
