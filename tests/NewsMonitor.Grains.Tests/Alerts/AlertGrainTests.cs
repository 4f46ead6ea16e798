using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Alerts;
using NewsMonitor.Grains.Tests.Support;
using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Grains.Tests.Alerts;

/// <summary>Rules fire once per crossing, and what they raise reaches its receiver: at least once, in order, over kills and outages.</summary>
public sealed class AlertGrainTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = SyntheticNews.Start.AddDays(2);

    private readonly FakeTimeProvider _wall = new(Now);
    private readonly Receiver _receiver = new();
    private readonly MemoryLedger _ledger = new();

    [Fact]
    public async Task A_level_that_is_crossed_raises_one_alert_with_what_moved_it()
    {
        await using var cluster = await StartAsync();
        var live = await cluster.TimelineAsync(2, "live", TimelineKind.Live);
        var made = await cluster.Grains.GetAlerts("live").Add(Rule("level", AlertMeasure.Level, 10));
        Assert.Equal(new AlertState(true, null), made.State);
        await AttackAsync(cluster, live, "a", 5);
        await TestCluster.UntilAsync("the alert", async () => (await cluster.Grains.GetAlerts("live").Raised(10)).Length == 1);
        _wall.Advance(TimeSpan.FromMinutes(2));
        await AttackAsync(cluster, live, "b", 5);
        await TestCluster.UntilAsync("the delivery", () => Task.FromResult(!_receiver.Taken.IsEmpty));

        var alert = Assert.Single(await cluster.Grains.GetAlerts("live").Raised(10));
        Assert.Equal(("level", "country/UKR", 1L, "live"), (alert.Rule.Id, alert.Rule.Entity, alert.Sequence, alert.Timeline));
        Assert.True(alert.Value >= 10 && alert.Tension == alert.Value);
        Assert.Equal(("ASSAULT", "country/RUS", false), (alert.Causes[0].Plover, alert.Causes[0].Counterpart, alert.Causes[0].By));
        Assert.Equal([1L], _receiver.Taken.Select(a => a.Sequence));
        var status = Assert.Single(await cluster.Grains.GetAlerts("live").List());
        Assert.Equal((false, 0, 1L), (status.State!.Armed, status.Pending, status.LastFired!.Sequence));
    }

    [Fact]
    public async Task A_receiver_that_fails_for_a_minute_gets_each_alert_in_order_though_the_silo_is_killed_meanwhile()
    {
        _receiver.DownUntil = Now.AddMinutes(1);
        _receiver.Clock = _wall;
        await using (var first = await StartAsync())
        {
            await first.TimelineAsync(1, "live", TimelineKind.Live);
            var alerts = first.Grains.GetAlerts("live");
            foreach (var rule in new[] { "one", "two" }) await alerts.Add(Rule(rule, AlertMeasure.Level, 10));
            for (var i = 0; i < 3; i++)
            {
                foreach (var rule in new[] { "one", "two" }) Assert.True((await alerts.Test(rule))!.IsTest);
            }

            await TestCluster.UntilAsync("a failure", async () => (await alerts.Deliveries(null, 10)).Any(d => d.Outcome == DeliveryOutcome.Failed));
            await first.KillAsync();
        }

        await using var second = await StartAsync();
        var grain = second.Grains.GetAlerts("live");
        Assert.Equal(6, (await grain.List()).Sum(r => r.Pending));
        for (var second_ = 0; second_ < 400 && _receiver.Taken.Count < 6; second_++)
        {
            _wall.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(30);
        }

        await TestCluster.UntilAsync("all deliveries", async () => (await grain.List()).All(r => r.Pending == 0));
        Assert.Equal([1L, 3, 5], _receiver.Taken.Where(a => a.Rule.Id == "one").Select(a => a.Sequence).Distinct());
        Assert.Equal([2L, 4, 6], _receiver.Taken.Where(a => a.Rule.Id == "two").Select(a => a.Sequence).Distinct());
        Assert.True(_receiver.Attempts > 6);
        var log = await grain.Deliveries("one", 100);
        Assert.All(log, d => Assert.Equal("one", d.Rule));
        Assert.Contains(log, d => d is { Outcome: DeliveryOutcome.Failed, Status: 503, Attempt: > 1, NextAttempt: not null });
        Assert.Equal(3, log.Count(d => d.Outcome == DeliveryOutcome.Delivered));
    }

    [Fact]
    public async Task One_rules_dead_receiver_does_not_keep_another_rules_waiting_and_is_given_up_in_the_end()
    {
        _receiver.Refuse = "dead";
        await using var cluster = await StartAsync();
        await cluster.TimelineAsync(1, "live", TimelineKind.Live);
        var alerts = cluster.Grains.GetAlerts("live");
        foreach (var rule in new[] { "dead", "alive" }) await alerts.Add(Rule(rule, AlertMeasure.Level, 10));
        await alerts.Test("dead");
        await alerts.Test("alive");
        await TestCluster.UntilAsync("the other's delivery", () => Task.FromResult(_receiver.Taken.Any(a => a.Rule.Id == "alive")));
        Assert.Equal(1, (await alerts.List()).Single(r => r.Subscription.Rule.Id == "dead").Pending);

        _wall.Advance(DeliveryPolicy.Kept + TimeSpan.FromMinutes(20));
        await TestCluster.UntilAsync("giving up", async () => (await alerts.Deliveries("dead", 10)).Any(d => d.Outcome == DeliveryOutcome.GaveUp));
        Assert.Equal(0, (await alerts.List()).Sum(r => r.Pending));
    }

    [Fact]
    public async Task A_rule_that_holds_when_it_is_made_does_not_fire()
    {
        await using var cluster = await StartAsync();
        var live = await cluster.TimelineAsync(1, "live", TimelineKind.Live);
        await AttackAsync(cluster, live, "a", 5);
        var made = await cluster.Grains.GetAlerts("live").Add(Rule("late", AlertMeasure.Level, 10));
        Assert.False(made.State!.Armed);
        await AttackAsync(cluster, live, "b", 1);
        await Task.Delay(200);
        Assert.Empty(await cluster.Grains.GetAlerts("live").Raised(10));
    }

    [Fact]
    public async Task A_removed_rule_is_forgotten_with_what_waited_and_its_id_may_not_come_twice_before()
    {
        _receiver.Refuse = "gone";
        await using var cluster = await StartAsync();
        await cluster.TimelineAsync(1, "live", TimelineKind.Live);
        var alerts = cluster.Grains.GetAlerts("live");
        await alerts.Add(Rule("gone", AlertMeasure.Level, 10));
        await Assert.ThrowsAsync<ArgumentException>(() => alerts.Add(Rule("gone", AlertMeasure.Level, 20)));
        await alerts.Test("gone");
        Assert.True(await alerts.Remove("gone"));
        Assert.False(await alerts.Remove("gone"));
        Assert.Empty(await alerts.List());
        Assert.Null(await alerts.Test("gone"));
        Assert.Single(await alerts.Raised(10));
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private Task<TestCluster> StartAsync() => TestCluster.StartAsync(_ledger, wall: _wall, sender: _receiver);

    private static AlertSubscription Rule(string id, AlertMeasure measure, double threshold) =>
        new(new AlertRule { Id = id, Name = id, Measure = measure, Entity = "country/UKR", Threshold = threshold, Hysteresis = 2 }, "https://desk.example/hook", "whsec_", Now);

    private static Task AttackAsync(TestCluster cluster, TimelineInfo run, string name, int times) =>
        cluster.IngestAsync(run, Enumerable.Range(0, times).Select(i => new ArticleText($"{name}{i}", $"Assault country/RUS country/UKR\nThreaten country/RUS country/GEO{new string('\n', i)}", null, Now.AddDays(-1), $"outlet{i}")));

    /// <summary>A webhook that can be down.</summary>
    private sealed class Receiver : IAlertSender
    {
        private int _attempts;

        public ConcurrentQueue<Alert> Taken { get; } = new();

        public DateTimeOffset DownUntil { get; set; }

        public TimeProvider? Clock { get; set; }

        public string? Refuse { get; set; }

        public int Attempts => _attempts;

        public Task<AlertReceipt> SendAsync(AlertSubscription subscription, Alert alert, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _attempts);
            if (Clock?.GetUtcNow() < DownUntil || alert.Rule.Id == Refuse) return Task.FromResult(new AlertReceipt(false, 503, "down"));
            Taken.Enqueue(alert);
            return Task.FromResult(new AlertReceipt(true, 200, null));
        }
    }
}
