using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Grains.Alerts;

/// <summary>Everything durable about a timeline's alerts. It is written before anything that it tells of is sent.</summary>
[GenerateSerializer, Immutable, Alias("alert-book")]
internal sealed record AlertBook
{
    private const int RaisedKept = 500;
    private const int DeliveriesKept = 1000;

    public static AlertBook Empty { get; } = new();

    /// <summary>Rules, in the order in which they were made.</summary>
    [Id(0)] public ImmutableArray<AlertSubscription> Subscriptions { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Where each rule stands, by id.</summary>
    [Id(1)] public ImmutableDictionary<string, AlertProgress> Progress { get; init; } = ImmutableDictionary<string, AlertProgress>.Empty;

    /// <summary>What was raised, the newest last.</summary>
    [Id(2)] public ImmutableArray<Alert> Raised { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What waits to be delivered, in the order in which it was raised.</summary>
    [Id(3)] public ImmutableArray<PendingAlert> Outbox { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Attempts to deliver, the newest last.</summary>
    [Id(4)] public ImmutableArray<AlertDelivery> Deliveries { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The sequence of the newest alert.</summary>
    [Id(5)] public long Sequence { get; init; }

    public AlertSubscription? Find(string rule) => Subscriptions.FirstOrDefault(s => s.Rule.Id == rule);

    /// <summary>Takes an alert; one whose rule has a webhook waits to be delivered.</summary>
    public AlertBook Raise(Alert alert, DateTimeOffset due) => this with
    {
        Sequence = alert.Sequence,
        Raised = Newest(Raised.Add(alert), RaisedKept),
        Outbox = Find(alert.Rule.Id)?.Url is null ? Outbox : Outbox.Add(new PendingAlert(alert, 0, due)),
    };

    public AlertBook Log(AlertDelivery delivery) => this with { Deliveries = Newest(Deliveries.Add(delivery), DeliveriesKept) };

    /// <summary>Forgets a rule; what it raised stays on record.</summary>
    public AlertBook Remove(string rule) => this with
    {
        Subscriptions = Subscriptions.RemoveAll(s => s.Rule.Id == rule),
        Progress = Progress.Remove(rule),
        Outbox = Outbox.RemoveAll(p => p.Alert.Rule.Id == rule),
    };

    private static ImmutableArray<T> Newest<T>(ImmutableArray<T> items, int most) => items.Length <= most ? items : items[^most..];
}

/// <summary>How far a rule has looked.</summary>
/// <param name="Run">The run in which it looked.</param>
/// <param name="UpTo">The last event time that it measured; null where it begins at the run's first day with coverage.</param>
/// <param name="State">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("alert-progress")]
internal sealed record AlertProgress([property: Id(0)] string Run, [property: Id(1)] DateTimeOffset? UpTo, [property: Id(2)] AlertState? State);

/// <summary>An alert that waits to be delivered.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="Due">When the next one is due, by the wall clock.</param>
[GenerateSerializer, Immutable, Alias("pending-alert")]
internal sealed record PendingAlert([property: Id(0)] Alert Alert, [property: Id(1)] int Attempts, [property: Id(2)] DateTimeOffset Due);
