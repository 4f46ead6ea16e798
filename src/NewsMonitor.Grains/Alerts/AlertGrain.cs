using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Ledger;

namespace NewsMonitor.Grains.Alerts;

/// <inheritdoc cref="IAlertGrain"/>
[GrainType("alerts")]
internal sealed partial class AlertGrain(
    CheckpointStore checkpoints, AlertWatch watch, IAlertSender sender, ILedger ledger, WallClock wall, IOptions<GrainsOptions> options, ILogger<AlertGrain> log)
    : Grain, IAlertGrain
{
    private const int ShownToDashboards = 10;

    // A score decays slowly: where nothing came, there is nothing to see more often.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan WhileRulesStand = TimeSpan.FromMinutes(5);

    private readonly HashSet<string> _sending = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _saving = new(1);
    private readonly CancellationTokenSource _stopping = new();

    private AlertBook _book = AlertBook.Empty;
    private bool _looking;
    private (string Run, long Head, DateTimeOffset Clock) _seen = ("", -1, DateTimeOffset.MinValue);

    private string Timeline => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = await checkpoints.LoadAsync<AlertBook>(CheckpointKeys.Alerts(Timeline), cancellationToken) ?? AlertBook.Empty;
        this.RegisterGrainTimer(OnTimerAsync, new(options.Value.AlertInterval, options.Value.AlertInterval) { Interleave = true });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _stopping.Dispose();
    }

    public Task WakeUp() => ShowAsync();

    public Task<ImmutableArray<AlertStatus>> List() => Task.FromResult(_book.Subscriptions.Select(StatusOf).ToImmutableArray());

    public async Task<AlertStatus> Add(AlertSubscription subscription)
    {
        var rule = subscription.Rule;
        if (_book.Find(rule.Id) is not null) throw new ArgumentException($"There is a rule '{rule.Id}' already.", nameof(subscription));

        // A rule looks forward from when it is made; what holds already is where it stands, and no alert.
        var info = await InfoAsync();
        var clock = await ClockAsync(info);
        var (progress, _) = await watch.LookAsync(info, rule, new AlertProgress(info.Run, clock, null), clock);
        await SaveAsync(book => book with { Subscriptions = book.Subscriptions.Add(subscription), Progress = book.Progress.SetItem(rule.Id, progress) });
        return StatusOf(subscription);
    }

    public async Task<bool> Remove(string rule)
    {
        if (_book.Find(rule) is null) return false;
        await SaveAsync(book => book.Remove(rule));
        return true;
    }

    public async Task<Alert?> Test(string rule)
    {
        if (_book.Find(rule) is not { } subscription) return null;
        var info = await InfoAsync();
        var alert = new Alert(0, subscription.Rule, info.Name, info.Run, await ClockAsync(info), wall.Now, _book.Progress.GetValueOrDefault(rule)?.State?.Last ?? 0) { IsTest = true };
        await SaveAsync(book =>
        {
            alert = alert with { Sequence = book.Sequence + 1 };
            return book.Raise(alert, wall.Now);
        });
        await ShowAsync();
        return alert;
    }

    public Task<ImmutableArray<Alert>> Raised(int limit) => Task.FromResult(_book.Raised.Reverse().Take(limit).ToImmutableArray());

    public Task<ImmutableArray<AlertDelivery>> Deliveries(string? rule, int limit) =>
        Task.FromResult(_book.Deliveries.Reverse().Where(d => rule is null || d.Rule == rule).Take(limit).ToImmutableArray());

    private AlertStatus StatusOf(AlertSubscription subscription)
    {
        var rule = subscription.Rule.Id;
        return new AlertStatus(subscription, _book.Progress.GetValueOrDefault(rule)?.State, _book.Outbox.Count(p => p.Alert.Rule.Id == rule), _book.Raised.LastOrDefault(a => a.Rule.Id == rule && !a.IsTest));
    }

    private async Task<TimelineInfo> InfoAsync() =>
        await GrainFactory.GetTimelineDirectory().Find(Timeline) ?? throw new InvalidOperationException($"There is no timeline '{Timeline}'.");

    private async Task<DateTimeOffset> ClockAsync(TimelineInfo info) => (await GrainFactory.GetTimeline(info.Run).GetTick()).Clock.At(wall.Now);

    private async Task OnTimerAsync()
    {
        if (_book.Subscriptions.IsEmpty) return;
        DelayDeactivation(WhileRulesStand);
        Deliver();
        if (_looking) return;
        _looking = true;
        try
        {
            await LookAsync();
            Deliver();
        }
        catch (Exception e)
        {
            LookFailed(e, Timeline);
        }
        finally
        {
            _looking = false;
        }
    }

    private async Task LookAsync()
    {
        if (await GrainFactory.GetTimelineDirectory().Find(Timeline) is not { } info) return;

        // The ledger's ends are read before the clock: all that lies before them is known by then, and what comes later moves them.
        var head = (await Task.WhenAll(Enumerable.Range(0, info.Partitions).Select(p => ledger.LastOffsetAsync(info.Run, p)))).Sum();
        var clock = await ClockAsync(info);
        if (_seen.Run == info.Run && _seen.Head == head && (clock - _seen.Clock).Duration() < LongestPause) return;
        var raised = false;
        foreach (var subscription in _book.Subscriptions)
        {
            var rule = subscription.Rule;

            // A new run of the timeline begins with its first day.
            var progress = _book.Progress.GetValueOrDefault(rule.Id) is { } held && held.Run == info.Run ? held : new AlertProgress(info.Run, null, null);
            var (next, fired) = await watch.LookAsync(info, rule, progress, clock);
            if (next == progress || _book.Find(rule.Id) is null) continue;
            raised |= fired.Count > 0;
            await SaveAsync(
                book =>
                {
                    foreach (var (crossing, causes) in fired)
                    {
                        book = book.Raise(
                            new Alert(book.Sequence + 1, rule, info.Name, info.Run, crossing.At, wall.Now, Math.Round(crossing.Value, 2)) { Tension = crossing.Score.Tension, Causes = causes }, wall.Now);
                    }

                    return book with { Progress = book.Progress.SetItem(rule.Id, next) };
                },
                durable: fired.Count > 0 || next.State?.Armed != progress.State?.Armed || next.Run != progress.Run || progress.State is null);
        }

        _seen = (info.Run, head, clock);
        if (raised) await ShowAsync();
    }

    // The head of each rule's queue, one at a time, so that a rule's alerts come in order; rules do not wait for each other.
    private void Deliver()
    {
        var now = wall.Now;
        foreach (var pending in _book.Outbox.DistinctBy(p => p.Alert.Rule.Id))
        {
            if (pending.Due <= now && _sending.Add(pending.Alert.Rule.Id)) _ = SendAsync(pending);
        }
    }

    private async Task SendAsync(PendingAlert pending)
    {
        var rule = pending.Alert.Rule.Id;
        try
        {
            if (_book.Find(rule) is not { Url: not null } subscription) return;
            var receipt = await sender.SendAsync(subscription, pending.Alert, _stopping.Token);
            var now = wall.Now;
            var attempts = pending.Attempts + 1;
            var over = receipt.Delivered || now - pending.Alert.RaisedAt > DeliveryPolicy.Kept;
            var due = now + DeliveryPolicy.Pause(attempts, Random.Shared.NextDouble());
            var outcome = receipt.Delivered ? DeliveryOutcome.Delivered : over ? DeliveryOutcome.GaveUp : DeliveryOutcome.Failed;
            await SaveAsync(book => (book with
            {
                Outbox = over ? book.Outbox.RemoveAll(p => p.Alert.Sequence == pending.Alert.Sequence)
                    : [.. book.Outbox.Select(p => p.Alert.Sequence == pending.Alert.Sequence ? p with { Attempts = attempts, Due = due } : p)],
            }).Log(new AlertDelivery(now, pending.Alert.Sequence, rule, attempts, outcome, receipt.Status, receipt.Problem, over ? null : due)));
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            // Not on record: it is sent again.
            SendFailed(e, rule);
        }
        catch (OperationCanceledException)
        {
            // The silo stops; the next one sends it.
        }
        finally
        {
            _sending.Remove(rule);
        }
    }

    // The book is what the ledger holds: a change that could not be written did not happen. How far a rule has looked may be lost, for
    // it looks again.
    private async Task SaveAsync(Func<AlertBook, AlertBook> change, bool durable = true)
    {
        await _saving.WaitAsync();
        try
        {
            var book = change(_book);
            if (durable) await checkpoints.SaveAsync(CheckpointKeys.Alerts(Timeline), book);
            _book = book;
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task ShowAsync()
    {
        if (_book.Raised.IsEmpty || await GrainFactory.GetTimelineDirectory().Find(Timeline) is not { } info) return;
        await GrainFactory.GetTimeline(info.Run).SetAlerts([.. _book.Raised.Reverse().Take(ShownToDashboards)]);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The alert rules of {Timeline} could not be looked at; the next look tries again.")]
    private partial void LookFailed(Exception e, string timeline);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An alert of rule {Rule} could not be handled; it is sent again.")]
    private partial void SendFailed(Exception e, string rule);
}
