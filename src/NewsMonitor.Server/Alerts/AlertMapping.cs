using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Server.Api;
using NewsMonitor.Tension.Alerts;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Alerts;

/// <summary>Alerts as the API and webhooks show them. Pure.</summary>
internal static class AlertMapping
{
    public static AlertDto ToDto(this Alert alert, KnowledgeBase knowledge) => new(
        alert.Sequence,
        alert.Rule.Id,
        alert.Rule.Name,
        alert.Timeline,
        alert.Run,
        Name(alert.Rule.Measure),
        alert.Rule.Entity,
        NameOf(alert.Rule.Entity, knowledge),
        alert.Rule.Counterpart,
        alert.Value,
        alert.Rule.Threshold,
        alert.Tension,
        alert.At.ToUniversalTime(),
        alert.RaisedAt.ToUniversalTime(),
        alert.IsTest,
        [.. alert.Causes.Select(c => new AlertCauseDto(c.Points, c.Plover, c.By ? "by" : "toward", c.Counterpart, c.Article))]);

    public static AlertRuleDto ToDto(this AlertStatus status, KnowledgeBase knowledge, string? secret = null)
    {
        var (rule, subscription) = (status.Subscription.Rule, status.Subscription);
        return new AlertRuleDto(
            rule.Id,
            rule.Name,
            Name(rule.Measure),
            rule.Entity,
            NameOf(rule.Entity, knowledge),
            rule.Threshold,
            rule.Below,
            rule.Hysteresis,
            rule.Window.TotalHours,
            rule.Counterpart,
            ActsNames.Of(rule.Acts),
            subscription.Url,
            subscription.CreatedAt.ToUniversalTime(),
            status.State?.Armed,
            status.State?.Last is { } last ? Math.Round(last, 2) : null,
            status.Pending,
            status.LastFired?.At.ToUniversalTime(),
            secret);
    }

    public static AlertDeliveryDto ToDto(this AlertDelivery delivery) => new(
        delivery.At.ToUniversalTime(),
        delivery.Alert,
        delivery.Rule,
        delivery.Attempt,
        delivery.Outcome switch { DeliveryOutcome.Delivered => "delivered", DeliveryOutcome.Failed => "failed", _ => "gave-up" },
        delivery.Status,
        delivery.Problem,
        delivery.NextAttempt?.ToUniversalTime());

    public static AlertCrossingDto ToDto(this AlertCrossing crossing) => new(crossing.At.ToUniversalTime(), Math.Round(crossing.Value, 2), crossing.Score.Tension);

    public static string Name(AlertMeasure measure) => measure.ToString().ToLowerInvariant();

    public static string NameOf(string entity, KnowledgeBase knowledge) => entity == WorldTension.Name ? "World" : knowledge.NameOf(entity);
}
