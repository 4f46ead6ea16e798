using NewsMonitor.Client;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Grains.Abstractions.Timelines;
using static NewsMonitor.Server.Tests.Live.Published;

namespace NewsMonitor.Server.Tests.Live;

public sealed class TensionHubTests : IAsyncLifetime
{
    private LiveHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await LiveHost.Start();
        await _host.Board.Publish([Entity("country/UKR", 1), Entity("leader/olaf-scholz", 1)], Status(1, replay: ReplayState.Playing, anchor: DateTimeOffset.UtcNow));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(WatchEncoding.Json)]
    [InlineData(WatchEncoding.MessagePack)]
    public async Task A_dashboard_gets_a_snapshot_and_then_the_changes(WatchEncoding encoding)
    {
        await using var dashboard = new Dashboard(_host.Address, encoding);

        var first = await dashboard.Next("the snapshot");
        await _host.Board.Publish([Entity("country/UKR", 2, tension: 55.25)], Status(2, speed: 3600, articles: 12));
        var change = await dashboard.Next("the change");

        Assert.Equal(["country/UKR", "leader/olaf-scholz"], first.Changes.Select(c => c.Id).Order());
        Assert.Equal("playing", first.Replay!.State);
        Assert.Equal(DateTimeKind.Utc, first.Changes[0].UpdatedAt.Kind);
        Assert.Equal(Day.UtcDateTime, first.Changes[0].UpdatedAt);
        Assert.Equal(55.25, Assert.Single(change.Changes).Tension);
        Assert.Equal((3600d, 12), (dashboard.State.Speed, dashboard.State.Articles));
        Assert.Equal(2, dashboard.State.Entities.Count);
    }

    [Theory]
    [InlineData(WatchEncoding.Json)]
    [InlineData(WatchEncoding.MessagePack)]
    public async Task An_alert_comes_with_the_frame_that_follows_it_and_stays_with_the_state(WatchEncoding encoding)
    {
        await using var dashboard = new Dashboard(_host.Address, encoding);
        var first = await dashboard.Next("the snapshot");
        await _host.Board.Publish([], Status(2) with { Alerts = [Alert(1)] });
        var told = await dashboard.Next("the alert");
        await _host.Board.Publish([Entity("country/UKR", 2)]);
        var change = await dashboard.Next("the change");

        Assert.Null(first.Alerts);
        var alert = Assert.Single(told.Alerts!);
        Assert.Equal((1L, "r1", "Ukraine at or above 60", "country/UKR", 61.5, Day.UtcDateTime, false), (alert.Sequence, alert.Rule, alert.Name, alert.Entity, alert.Value, alert.At, alert.Test));
        Assert.Null(change.Alerts);
        Assert.Equal(1, Assert.Single(dashboard.State.Alerts).Sequence);
    }

    [Fact]
    public async Task An_unknown_tension_stays_unknown_on_the_wire()
    {
        var unknown = Entity("country/FRA", 1) with { Score = NewsMonitor.Tension.Scoring.TensionScore.Unknown };
        await _host.Board.Publish(unknown);
        await using var json = new Dashboard(_host.Address, WatchEncoding.Json, "country/FRA");
        await using var packed = new Dashboard(_host.Address, WatchEncoding.MessagePack, "country/FRA");

        await json.Next("the snapshot in JSON");
        await packed.Next("the snapshot in MessagePack");

        Assert.Null(json.State.Entities["country/FRA"].Tension);
        Assert.Equal(json.Shown, packed.Shown);
    }

    [Theory]
    [InlineData(WatchEncoding.Json)]
    [InlineData(WatchEncoding.MessagePack)]
    public async Task A_dashboard_that_was_cut_off_resumes_without_loss_and_without_repetition(WatchEncoding encoding)
    {
        await using var dashboard = new Dashboard(_host.Address, encoding);
        await dashboard.Next("the snapshot");

        dashboard.Cut();
        await _host.Board.Publish([Entity("country/UKR", 5)], Status(2, speed: 0, replay: ReplayState.Paused));
        var resumed = await FirstOf(dashboard, connection: 2);

        Assert.Equal("country/UKR", Assert.Single(resumed.Changes).Id);
        await using var fresh = new Dashboard(_host.Address, encoding);
        await fresh.Next("the snapshot of a fresh one");
        Assert.Equal(fresh.Shown, dashboard.Shown);
        Assert.Contains(dashboard.Connections, c => c.State == WatchConnectionState.Waiting && c.RetryIn > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_dashboard_outlives_the_server_and_ends_up_like_a_fresh_one()
    {
        await using var dashboard = new Dashboard(_host.Address, WatchEncoding.Json);
        await dashboard.Next("the snapshot");

        await _host.DisposeAsync();
        _host = await LiveHost.Start(_host.Address.Port);
        // The new node's replica fills bit by bit, and begins with what the dashboard has already.
        await _host.Board.Publish([Entity("country/UKR", 1)], Status(1, replay: ReplayState.Playing));
        await _host.Board.Publish([Entity("leader/olaf-scholz", 4), Entity("country/RUS", 2)]);
        await dashboard.UntilVersion("country/RUS", 2);

        await using var fresh = new Dashboard(_host.Address, WatchEncoding.Json);
        await fresh.UntilVersion("country/RUS", 2);
        Assert.Equal(fresh.Shown, dashboard.Shown);
    }

    [Fact]
    public async Task A_dashboard_that_was_cut_off_over_a_new_run_forgets_the_old_one()
    {
        await using var dashboard = new Dashboard(_host.Address, WatchEncoding.Json);
        await dashboard.Next("the snapshot");

        dashboard.Cut();
        await _host.Board.Publish([Entity("country/UKR", 1, "seeds~2")], Status(1, "seeds~2"));
        await dashboard.Until(s => s.Run == "seeds~2", "the new run");

        Assert.Equal(["country/UKR"], dashboard.State.Entities.Keys);
        Assert.Null(dashboard.State.Replay);
    }

    [Fact]
    public async Task Two_thousand_known_versions_fit_into_the_request()
    {
        await _host.Board.Publish([.. Enumerable.Range(0, 2000).Select(i => Entity($"leader/a-person-with-a-rather-long-name-{i}", 1))]);
        await using var dashboard = new Dashboard(_host.Address, WatchEncoding.Json);
        await dashboard.Until(s => s.Entities.Count == 2002, "the snapshot");

        dashboard.Cut();
        var resumed = await FirstOf(dashboard, connection: 2);

        Assert.Empty(resumed.Changes);
    }

    [Theory]
    [InlineData("seeds", "UKR", "entities[0]: 'UKR'")]
    [InlineData("nowhere", "country/UKR", "timeline: there is no 'nowhere'")]
    public async Task A_request_that_is_not_sound_is_refused_for_good_with_the_field(string timeline, string entity, string message)
    {
        var watch = new TensionWatch(new TensionWatchOptions { Server = _host.Address, Timeline = timeline, Entities = [entity] });
        await using var frames = watch.Frames().GetAsyncEnumerator();

        var refused = await Assert.ThrowsAsync<WatchRejectedException>(() => frames.MoveNextAsync().AsTask().Reach("the refusal"));

        Assert.StartsWith(message, refused.Message);
    }

    [Fact]
    public async Task The_five_hundred_and_first_entity_is_refused()
    {
        string[] ids = [.. Enumerable.Range(0, HubRoutes.MaxEntities + 1).Select(i => $"leader/person-{i}")];
        await using var tooMany = new Dashboard(_host.Address, WatchEncoding.Json, ids);
        await using var enough = new Dashboard(_host.Address, WatchEncoding.Json, ids[1..]);

        var refused = await Assert.ThrowsAsync<WatchRejectedException>(() => tooMany.Next("the refusal"));

        Assert.StartsWith("entities: 501", refused.Message);
        Assert.Empty((await enough.Next("the snapshot")).Changes);
    }

    [Fact]
    public async Task A_dashboard_that_does_not_read_delays_nobody_and_is_current_as_soon_as_it_reads_again()
    {
        const int Changes = 36;
        using var stalled = await RawDashboard.Watch(_host.Address);
        await stalled.Next("the snapshot");
        await using var dashboard = new Dashboard(_host.Address, WatchEncoding.Json);
        await dashboard.Next("the snapshot");

        // Each frame is large, so that the stalled socket's buffers do not hide it.
        for (var version = 2; version <= Changes; version++)
        {
            await _host.Board.Publish([Entity("country/UKR", version), .. Enumerable.Range(0, 500).Select(i => Entity($"leader/person-{i}", version))]);
            await dashboard.UntilVersion("country/UKR", version);
        }

        var received = 1;
        WatchFrame frame;
        do
        {
            frame = await stalled.Next("what waits unread, and then the newest");
            Assert.InRange(++received, 0, HubRoutes.Window + 1);
            await stalled.Acknowledge(received);
        }
        while (frame.Changes.All(c => c.Version < Changes));
    }

    [Fact]
    public async Task A_reader_that_takes_its_time_gets_fewer_and_newer_frames()
    {
        const int Changes = 36;
        await using var slow = new Dashboard(_host.Address, WatchEncoding.MessagePack, "country/UKR");
        await slow.Next("the snapshot");
        await using var quick = new Dashboard(_host.Address, WatchEncoding.MessagePack, "country/UKR");
        for (var version = 2; version <= Changes; version++)
        {
            await _host.Board.Publish(Entity("country/UKR", version));
            await quick.UntilVersion("country/UKR", version);
        }

        Assert.InRange(await slow.UntilVersion("country/UKR", Changes), 1, HubRoutes.Window);
    }

    // Frames of the connection that was cut may still come first.
    private static async Task<WatchFrame> FirstOf(Dashboard dashboard, int connection)
    {
        while (true)
        {
            var frame = await dashboard.Next($"the first frame of connection {connection}");
            if (dashboard.Connections.Count(c => c.State == WatchConnectionState.Connected) == connection) return frame;
        }
    }
}
