using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Access;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Ledger.History;
using NewsMonitor.Server.Alerts;
using NewsMonitor.Server.History;
using NewsMonitor.Server.Security;
using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Server.Api;

/// <summary>Alert rules: make, list, try on the past, test and remove them; what they raised and how it was delivered.</summary>
internal static class AlertEndpoints
{
    private const int MostRules = 200;
    private const int MostCrossings = 500;
    private const int DefaultLimit = 50;
    private const int MostListed = 500;

    public static void MapAlerts(this RouteGroupBuilder api)
    {
        var alerts = api.MapGroup("/timelines/{timeline}/alerts").ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/", List).WithName("ListAlertRules").RequireScope(Scope.Admin).WithSummary("Alert rules and where each stands");
        alerts.MapPost("/", Make).WithName("MakeAlertRule").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Makes a rule on level, rise, band, dyad or said versus did; it looks forward from now. The answer alone holds the signing key of its webhook")
            .Produces<AlertRuleDto>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        alerts.MapPost("/try", Try).WithName("TryAlertRule").RequireScope(Scope.Read).WithSummary("Tries a rule on the past without making it: how often it would have fired, and when, by what was known at each moment").ProducesValidationProblem();
        alerts.MapGet("/raised", Raised).WithName("ListAlerts").WithSummary("Alerts that were raised, newest first").ProducesValidationProblem();
        alerts.MapGet("/deliveries", Deliveries).WithName("ListAlertDeliveries").RequireScope(Scope.Admin).WithSummary("Attempts to deliver alerts to webhooks, newest first").ProducesValidationProblem();
        alerts.MapPost("/{rule}/test", Test).WithName("TestAlertRule").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Sends a test message the way an alert goes");
        alerts.MapDelete("/{rule}", Remove).WithName("RemoveAlertRule").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Removes a rule and what of it waits for delivery");
    }

    private static async Task<Results<Ok<AlertRuleDto[]>, ProblemHttpResult>> List(string timeline, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        return TypedResults.Ok((await services.Grains.GetAlerts(timeline).List()).Select(s => s.ToDto(services.Knowledge)).ToArray());
    }

    private static async Task<Results<Created<AlertRuleDto>, ProblemHttpResult, ValidationProblem>> Make(string timeline, AlertRuleRequest request, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        var (plan, field, problem) = AlertPlan.Read(request, NewId(), id => services.IsKnown(timeline, id), services.Knowledge);
        if (plan is null) return Problems.Field(field, problem);
        var grain = services.Grains.GetAlerts(timeline);
        if ((await grain.List()).Length >= MostRules) return Problems.Conflict($"A timeline has at most {MostRules} alert rules; remove one.");
        var secret = plan.Url is null ? null : plan.Secret ?? WebhookSignature.NewSecret();
        var made = await grain.Add(new AlertSubscription(plan.Rule, plan.Url, secret, services.Time.GetUtcNow()));
        return TypedResults.Created($"/api/timelines/{timeline}/alerts", made.ToDto(services.Knowledge, secret));
    }

    private static async Task<Results<Ok<AlertTrialDto>, ProblemHttpResult, ValidationProblem>> Try(
        string timeline, AlertRuleRequest request, DateTimeOffset? from, DateTimeOffset? to, [AsParameters] EntityServices services, HistoryReader history)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var (plan, field, problem) = AlertPlan.Read(request, "try", id => services.IsKnown(timeline, id), services.Knowledge);
        if (plan is null) return Problems.Field(field, problem);
        var (range, wrong) = await services.RangeAsync(info, new HistoryQuery(from, to, null, null), KnownAt.Then);
        if (range is null) return wrong!;
        var (claims, volume) = (await history.ClaimsAsync(info.Run, info.Partitions, plan.Rule.Entity), await history.VolumeAsync(info.Run, info.Partitions));
        var (fired, _) = AlertTrial.Run(plan.Rule, claims, volume, (range with { Step = AlertTrial.Step }).Moments, info.Settings);
        return TypedResults.Ok(new AlertTrialDto(fired.Count, range.From.ToUniversalTime(), range.To.ToUniversalTime(), [.. fired.Take(MostCrossings).Select(f => f.ToDto())]));
    }

    private static async Task<Results<Ok<AlertDto[]>, ProblemHttpResult, ValidationProblem>> Raised(string timeline, int? limit, [AsParameters] EntityServices services)
    {
        if (limit is < 1 or > MostListed) return Problems.Field("limit", $"'limit' must be 1 to {MostListed}.");
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        return TypedResults.Ok((await services.Grains.GetAlerts(timeline).Raised(limit ?? DefaultLimit)).Select(a => a.ToDto(services.Knowledge)).ToArray());
    }

    private static async Task<Results<Ok<AlertDeliveryDto[]>, ProblemHttpResult, ValidationProblem>> Deliveries(string timeline, string? rule, int? limit, [AsParameters] EntityServices services)
    {
        if (limit is < 1 or > MostListed) return Problems.Field("limit", $"'limit' must be 1 to {MostListed}.");
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        return TypedResults.Ok((await services.Grains.GetAlerts(timeline).Deliveries(rule, limit ?? DefaultLimit)).Select(d => d.ToDto()).ToArray());
    }

    private static async Task<Results<Ok<AlertDto>, ProblemHttpResult>> Test(string timeline, string rule, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        return await services.Grains.GetAlerts(timeline).Test(rule) is { } sent ? TypedResults.Ok(sent.ToDto(services.Knowledge)) : NoRule(timeline, rule);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string timeline, string rule, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is null) return Problems.NoTimeline(timeline);
        return await services.Grains.GetAlerts(timeline).Remove(rule) ? TypedResults.NoContent() : NoRule(timeline, rule);
    }

    private static ProblemHttpResult NoRule(string timeline, string rule) =>
        TypedResults.Problem($"There is no alert rule '{rule}' on '{timeline}'.", statusCode: StatusCodes.Status404NotFound, title: "No such rule");

    private static string NewId() => Guid.CreateVersion7().ToString("n")[^12..];
}
