using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Server.Api;
using NewsMonitor.Tension.Alerts;
using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Alerts;

/// <summary>What a request for an alert rule asks for, understood. Pure.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Url">Its webhook.</param>
/// <param name="Secret">The key that the request brings.</param>
internal sealed record AlertPlan(AlertRule Rule, string? Url, string? Secret)
{
    private const int LongestName = 200;
    private const double DefaultHysteresis = 2;

    /// <summary>Reads a request; what is wrong with it is told by its field.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The id that the rule is to have.</param>
    /// <param name="isKnown">Whether there is such an entity.</param>
    /// <param name="knowledge">Gives entities their names.</param>
    public static (AlertPlan? Plan, string Field, string Problem) Read(AlertRuleRequest request, string id, Func<string, bool> isKnown, KnowledgeBase knowledge)
    {
        if (!Enum.TryParse<AlertMeasure>(request.On, ignoreCase: true, out var measure) || !Enum.IsDefined(measure) || char.IsAsciiDigit(request.On![0]))
            return (null, "on", "'on' must be 'level', 'rise', 'low', 'width', 'dyad' or 'said'.");
        if (request.Entity is not { } entity || (entity != WorldTension.Name && !isKnown(entity))) return (null, "entity", $"'{request.Entity}' is no known entity id such as country/UKR, nor {WorldTension.Name}.");
        if (request.Counterpart is { } other && !isKnown(other)) return (null, "counterpart", $"'{other}' is no known entity id such as country/UKR.");
        if (ActsNames.Read(request.Acts) is not { } acts) return (null, "acts", "'acts' must be 'words' or 'deeds'.");
        if (measure != AlertMeasure.Said && request.Threshold is null) return (null, "threshold", "A rule needs a threshold.");
        if (request.Name?.Length > LongestName) return (null, "name", $"'name' is longer than {LongestName} characters.");
        if (request.Webhook is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) return (null, "webhook", $"'{url}' is no http or https address.");
        if (request.Secret is { } secret && !WebhookSignature.IsSecret(secret)) return (null, "secret", "'secret' must be 'whsec_' and base64 of 24 to 64 bytes.");
        if (request.WindowHours is { } hours && !(hours > 0 && hours <= AlertRule.LongestWindow.TotalHours)) return (null, "windowHours", $"'windowHours' must be more than 0 and at most {AlertRule.LongestWindow.TotalHours}.");
        var rule = new AlertRule
        {
            Id = id,
            Measure = measure,
            Entity = entity,
            Threshold = request.Threshold ?? 0,
            Below = request.Below,
            Hysteresis = request.Hysteresis ?? (measure == AlertMeasure.Dyad ? (request.Threshold ?? 0) / 10 : DefaultHysteresis),
            Window = request.WindowHours is { } given ? TimeSpan.FromHours(given) : measure == AlertMeasure.Said ? SaidVersusDid.DefaultWindow : AlertRule.DefaultWindow,
            Counterpart = request.Counterpart,
            Acts = acts,
        };
        if (rule.Problem() is { } problem) return (null, char.ToLowerInvariant(problem.Field[0]) + problem.Field[1..], problem.Message);
        return (new AlertPlan(rule with { Name = string.IsNullOrWhiteSpace(request.Name) ? Describe(rule, knowledge) : request.Name.Trim() }, request.Webhook, request.Secret), "", "");
    }

    private static string Describe(AlertRule rule, KnowledgeBase knowledge)
    {
        var (name, crosses) = (AlertMapping.NameOf(rule.Entity, knowledge), rule.Below ? "at or below" : "at or above");
        var text = rule.Measure switch
        {
            AlertMeasure.Level => $"{name} {crosses} {rule.Threshold}",
            AlertMeasure.Rise => $"{name} up by {rule.Threshold} in {rule.Window.TotalHours} hours",
            AlertMeasure.Low => $"{name} surely {crosses} {rule.Threshold}",
            AlertMeasure.Width => $"{name}: band {crosses} {rule.Threshold} wide",
            AlertMeasure.Dyad => $"{name} toward {knowledge.NameOf(rule.Counterpart!)} {crosses} {rule.Threshold}",
            _ => $"{name}: a denial or promise belied",
        };
        return text;
    }
}
