namespace NewsMonitor.Grains.Abstractions.Alerts;

/// <summary>How an attempt to deliver an alert ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The receiver took it.</summary>
    Delivered = 0,

    /// <summary>It did not; the next attempt follows.</summary>
    Failed = 1,

    /// <summary>It did not, and no attempt follows.</summary>
    GaveUp = 2,
}

/// <summary>One attempt to deliver an alert.</summary>
/// <param name="At">When, by the wall clock.</param>
/// <param name="Alert">The alert's sequence.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Status">The receiver's HTTP status; null where it gave none.</param>
/// <param name="Problem">Why it failed; null where it did not.</param>
/// <param name="NextAttempt">When the next attempt is due; null where none follows.</param>
[GenerateSerializer, Immutable, Alias("alert-delivery")]
public sealed record AlertDelivery(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] long Alert,
    [property: Id(2)] string Rule,
    [property: Id(3)] int Attempt,
    [property: Id(4)] DeliveryOutcome Outcome,
    [property: Id(5)] int? Status,
    [property: Id(6)] string? Problem,
    [property: Id(7)] DateTimeOffset? NextAttempt);
