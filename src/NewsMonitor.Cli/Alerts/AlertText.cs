using System.Globalization;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Alerts;

/// <summary>Alerts as text, one a line.</summary>
internal static class AlertText
{
    public static void Write(IReadOnlyList<AlertRuleDto> rules, TextWriter output)
    {
        if (rules.Count == 0) output.WriteLine("No alert rules.");
        foreach (var rule in rules)
        {
            var stands = rule.Armed switch { true => "armed", false => "fired", null => "unknown" };
            var fired = rule.LastFired is { } last ? string.Create(CultureInfo.InvariantCulture, $", last {last:yyyy-MM-dd HH:mm}") : "";
            var pending = rule.Pending > 0 ? $", {rule.Pending} waiting" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Id}  {rule.Name}: {stands} at {Value(rule.Value)}{fired}{pending}{(rule.Webhook is null ? "" : "  -> " + rule.Webhook)}"));
        }
    }

    public static void Write(AlertTrialDto trial, TextWriter output)
    {
        var times = trial.Count == 1 ? "once" : $"{trial.Count} times";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.From:yyyy-MM-dd HH:mm} to {trial.To:yyyy-MM-dd HH:mm}: would have fired {(trial.Count == 0 ? "never" : times)}"));
        foreach (var fired in trial.Fired) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {fired.At:yyyy-MM-dd HH:mm}  {fired.Value:0.00}"));
        if (trial.Count > trial.Fired.Count) output.WriteLine($"  … {trial.Count - trial.Fired.Count} more");
    }

    public static void Write(IReadOnlyList<AlertDto> alerts, TextWriter output)
    {
        if (alerts.Count == 0) output.WriteLine("No alerts.");
        foreach (var alert in alerts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alert.Sequence,4}  {alert.At:yyyy-MM-dd HH:mm}  {(alert.Test ? "test of " : "")}{alert.Name}: {alert.Value:0.00}"));
            foreach (var cause in alert.Causes)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {cause.Points,8:+0.00;-0.00;0.00}  {cause.Plover} {(cause.Role == "by" ? "toward" : "by")} {cause.Counterpart ?? "nobody named"}, {cause.Article}"));
        }
    }

    public static void Write(IReadOnlyList<AlertDeliveryDto> deliveries, TextWriter output)
    {
        if (deliveries.Count == 0) output.WriteLine("No deliveries.");
        foreach (var delivery in deliveries)
        {
            var next = delivery.NextAttempt is { } due ? string.Create(CultureInfo.InvariantCulture, $"; again at {due:HH:mm:ss}") : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{delivery.At:yyyy-MM-dd HH:mm:ss}  message {delivery.Alert} of {delivery.Rule}, attempt {delivery.Attempt}: {delivery.Outcome} {delivery.Status}{(delivery.Problem is { } problem ? " " + problem : "")}{next}"));
        }
    }

    private static string Value(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "an unknown value";
}
