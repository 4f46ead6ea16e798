using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Server.History;
using NewsMonitor.Tension.Explaining;

namespace NewsMonitor.Server.Api;

/// <summary>Curves, explanations and pairs, of any moment and by any knowledge.</summary>
internal static class HistoryEndpoints
{
    private const int DefaultStories = 20;
    private const int MostStories = 200;
    private const int MostDays = 3650;
    private static readonly TimeSpan DefaultWhy = TimeSpan.FromDays(7);

    public static void MapHistory(this RouteGroupBuilder api)
    {
        foreach (var (segment, kind) in EntityKinds.All)
        {
            var group = api.MapGroup("/timelines/{timeline}/" + segment + "/{code}").ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();
            group.MapGet("/curve", (string timeline, string code, [AsParameters] HistoryQuery query, [AsParameters] EntityServices services) => Curve(timeline, kind, code, query, services))
                .WithName("Get" + kind + "Curve").WithSummary("The curve as it is now known ('knownAt=now'), as it was believed at each moment ('then'), or as it was known at a time");
            group.MapGet("/why", (string timeline, string code, DateTimeOffset? from, DateTimeOffset? to, string? knownAt, int? limit, [AsParameters] EntityServices services, WhyReport report) =>
                    Why(timeline, kind, code, from, to, knownAt, limit, services, report))
                .WithName("Explain" + kind).WithSummary("Why the score moved between two moments: contributions that add up to the change, each down to its sentence");
            group.MapGet("/said-vs-did", (string timeline, string code, DateTimeOffset? asOf, string? knownAt, int? days, int? limit, [AsParameters] EntityServices services, WordsReport report) =>
                    Said(timeline, kind, code, asOf, knownAt, days, limit, services, report))
                .WithName("Get" + kind + "SaidVersusDid").WithSummary("Denials and promises that its own later deeds toward the same counterpart belied, each with its sentences and the lag");
            group.MapGet("/dyads/{counterpart}", (string timeline, string code, string counterpart, [AsParameters] HistoryQuery query, [AsParameters] EntityServices services) =>
                    Pair(timeline, kind, code, counterpart, query, services))
                .WithName("Get" + kind + "Dyad").WithSummary("Words and deeds between it and one counterpart over time; for a leader, beside the acts of the state");
        }

        api.MapGet("/timelines/{timeline}/world/curve", World).WithName("GetWorldCurve").WithSummary("The world's curve")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();
    }

    private static async Task<Results<Ok<HistoryPointDto[]>, ProblemHttpResult, ValidationProblem>> Curve(string timeline, EntityKind kind, string code, HistoryQuery query, EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        var (range, problem) = await services.RangeAsync(info, query, KnownAt.Now);
        if (range is null) return problem!;
        var points = await services.Travel.CurveAsync(info, id, range.Moments, range.KnownAt);
        return TypedResults.Ok(points.Select(p => p.ToDto()).ToArray());
    }

    private static async Task<Results<Ok<HistoryPointDto[]>, ProblemHttpResult, ValidationProblem>> World(string timeline, [AsParameters] HistoryQuery query, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var (range, problem) = await services.RangeAsync(info, query, KnownAt.Now);
        if (range is null) return problem!;
        var points = await services.Travel.WorldCurveAsync(info, range.Moments, range.KnownAt);
        return TypedResults.Ok(points.Select(p => p.ToDto()).ToArray());
    }

    private static async Task<Results<Ok<WhyDto>, ProblemHttpResult, ValidationProblem>> Why(
        string timeline, EntityKind kind, string code, DateTimeOffset? from, DateTimeOffset? to, string? knownAt, int? limit, EntityServices services, WhyReport report)
    {
        if (limit is < 1 or > MostStories) return Problems.Field("limit", $"'limit' must be 1 to {MostStories}.");
        if (!KnownAt.TryRead(knownAt, KnownAt.Then, out var knowledge)) return HistoryQuery.NoKnownAt(knownAt);
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        var clock = await services.ClockAsync(info);
        var end = to is { } asked && asked < clock ? asked : clock;
        var start = from ?? end - DefaultWhy;
        if (start > end) return Problems.Field("from", "'from' must not lie behind 'to' or behind the timeline's clock.");
        return TypedResults.Ok(await report.OfAsync(info, id, start, end, knowledge, limit ?? DefaultStories));
    }

    private static async Task<Results<Ok<SaidVersusDidDto[]>, ProblemHttpResult, ValidationProblem>> Said(
        string timeline, EntityKind kind, string code, DateTimeOffset? asOf, string? knownAt, int? days, int? limit, EntityServices services, WordsReport report)
    {
        if (limit is < 1 or > MostStories) return Problems.Field("limit", $"'limit' must be 1 to {MostStories}.");
        if (days is < 1 or > MostDays) return Problems.Field("days", $"'days' must be 1 to {MostDays}.");
        if (!KnownAt.TryRead(knownAt, KnownAt.Now, out var knowledge)) return HistoryQuery.NoKnownAt(knownAt);
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        var window = days is { } given ? TimeSpan.FromDays(given) : SaidVersusDid.DefaultWindow;
        return TypedResults.Ok((await report.OfAsync(info, id, await services.MomentAsync(info, asOf), knowledge, window, limit ?? DefaultStories)).ToArray());
    }

    private static async Task<Results<Ok<DyadSeriesDto>, ProblemHttpResult, ValidationProblem>> Pair(
        string timeline, EntityKind kind, string code, string counterpart, HistoryQuery query, EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        if (StateId(counterpart, services.Knowledge) is not { } other)
            return Problems.Field("counterpart", $"'{counterpart}' is no country's alpha-3 code and no organisation's code.");
        var (range, problem) = await services.RangeAsync(info, query, KnownAt.Now);
        if (range is null) return problem!;
        var points = await services.Travel.DyadCurveAsync(info, id, other, range.Moments, range.KnownAt);
        var state = kind == EntityKind.Leader ? StateOf(id, range.To, services.Knowledge) : null;
        var acts = state is null ? null : await services.Travel.DyadCurveAsync(info, state, other, range.Moments, range.KnownAt);
        return TypedResults.Ok(new DyadSeriesDto(
            id,
            other,
            state,
            [.. points.Select((p, i) => new DyadPointDto(p.At.ToUniversalTime(), p.Score.By.ToDto(), p.Score.Toward.ToDto(), acts?[i].Score.By.ToDto()))]));
    }

    // Counterparts are states and organisations, by code.
    private static string? StateId(string code, KnowledgeBase knowledge)
    {
        var upper = code.ToUpperInvariant();
        string[] candidates = [EntityId.Country(upper), EntityId.Organisation(upper)];
        return candidates.FirstOrDefault(c => knowledge.TryFind(c, out _));
    }

    private static string? StateOf(string leader, DateTimeOffset at, KnowledgeBase knowledge) =>
        knowledge.TryFind(leader, out var entity) && entity is KnownPerson person && person.CountryOn(DateOnly.FromDateTime(at.UtcDateTime)) is { } code
            ? StateId(code, knowledge)
            : null;
}
