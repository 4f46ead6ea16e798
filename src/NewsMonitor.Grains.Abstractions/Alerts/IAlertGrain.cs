using System.Collections.Immutable;

namespace NewsMonitor.Grains.Abstractions.Alerts;

/// <summary>A timeline's alert rules, by the timeline's name. Rules, what they raised and what waits for delivery outlive restarts and new runs.</summary>
[Alias("NewsMonitor.IAlertGrain")]
public interface IAlertGrain : IGrainWithStringKey
{
    /// <summary>After a start: goes on with what waits.</summary>
    [Alias("WakeUp")]
    Task WakeUp();

    /// <summary>Every rule with where it stands, in the order in which they were made.</summary>
    [Alias("List")]
    Task<ImmutableArray<AlertStatus>> List();

    /// <summary>Adds a rule. Durable when the task completes; the same id again replaces nothing and throws <see cref="ArgumentException"/>.</summary>
    [Alias("Add")]
    Task<AlertStatus> Add(AlertSubscription subscription);

    /// <summary>Forgets a rule and what of it waits for delivery; false where there is none of that id.</summary>
    [Alias("Remove")]
    Task<bool> Remove(string rule);

    /// <summary>Sends a test message the way an alert goes; null where there is no rule of that id.</summary>
    [Alias("Test")]
    Task<Alert?> Test(string rule);

    /// <summary>What was raised, the newest first.</summary>
    [Alias("Raised")]
    Task<ImmutableArray<Alert>> Raised(int limit);

    /// <summary>Attempts to deliver, the newest first; of one rule where its id is given.</summary>
    [Alias("Deliveries")]
    Task<ImmutableArray<AlertDelivery>> Deliveries(string? rule, int limit);
}
