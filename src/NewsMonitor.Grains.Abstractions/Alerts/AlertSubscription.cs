using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Grains.Abstractions.Alerts;

/// <summary>A rule and who wants to hear of it beside the dashboards.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Url">Where its webhook listens; null for dashboards alone.</param>
/// <param name="Secret">The key by which messages are signed, as Standard Webhooks writes it: <c>whsec_</c> and base64; null without a webhook.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("alert-subscription")]
public sealed record AlertSubscription(
    [property: Id(0)] AlertRule Rule,
    [property: Id(1)] string? Url,
    [property: Id(2)] string? Secret,
    [property: Id(3)] DateTimeOffset CreatedAt);

/// <summary>A rule and where it stands.</summary>
/// <param name="Subscription">The rule.</param>
/// <param name="State">Where it stands; null where nothing was known of its entity yet.</param>
/// <param name="Pending">Messages that wait to be delivered.</param>
/// <param name="LastFired">The newest alert that it raised; null where it raised none.</param>
[GenerateSerializer, Immutable, Alias("alert-status")]
public sealed record AlertStatus(
    [property: Id(0)] AlertSubscription Subscription,
    [property: Id(1)] AlertState? State,
    [property: Id(2)] int Pending,
    [property: Id(3)] Alert? LastFired);
