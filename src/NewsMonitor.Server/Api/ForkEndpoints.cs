using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Access;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger.History;
using NewsMonitor.Server.Forks;
using NewsMonitor.Server.History;
using NewsMonitor.Server.Hosting;
using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Api;

/// <summary>Forks: make one, compare it with another timeline, throw it away.</summary>
internal static class ForkEndpoints
{
    private const int DefaultCompared = 10;
    private const int MostCompared = 50;

    public static void MapForks(this RouteGroupBuilder api)
    {
        api.MapPost("/timelines", Make).WithName("ForkTimeline").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute())
            .WithSummary("Makes a fork of what a timeline holds now: without some outlets, only words or deeds, with another formula or other knowledge")
            .Produces<TimelineDto>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/timelines/{timeline}", Remove).WithName("RemoveFork").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Throws a fork away")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/timelines/{timeline}/compare/{other}", Compare).WithName("CompareTimelines")
            .WithSummary("Two timelines side by side: whether they are the same, and the curves of entities, those that differ most where none are named")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();
    }

    private static async Task<Results<Created<TimelineDto>, ProblemHttpResult, ValidationProblem>> Make(
        ForkRequest request, TimelineLookup timelines, HistoryReader history, ForkMaker forks, CorpusPaths paths, CancellationToken cancellation)
    {
        if (request.Name is not { } name || !TimelineNames.IsName(name)) return Problems.Field("name", TimelineNames.Rule);
        if (request.From is not { } from || await timelines.FindAsync(from) is not { } parent) return Problems.Field("from", $"There is no timeline '{request.From}' to make a fork of.");
        if (await timelines.FindAsync(name) is not null) return Problems.Conflict($"There is a timeline '{name}' already.");
        var (plan, field, problem) = ForkPlan.Read(request, await history.VolumeAsync(parent.Run, parent.Partitions));
        if (plan is null) return Problems.Field(field, problem);
        KnowledgeBase? knowledge = null;
        if (request.Knowledge is { } folder)
        {
            try
            {
                knowledge = KnowledgeBase.Read(paths.Resolve(folder));
            }
            catch (Exception unreadable) when (unreadable is CorpusPathException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return Problems.Field("knowledge", unreadable.Message);
            }
        }

        try
        {
            var fork = await forks.MakeAsync(name, parent, plan, plan.Describe(request.Formula, request.Knowledge), knowledge, cancellation);
            return TypedResults.Created($"/api/timelines/{name}", await TimelineEndpoints.Describe(timelines, fork, withDigest: true));
        }
        catch (ArgumentException taken)
        {
            return Problems.Conflict(taken.Message);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string timeline, TimelineLookup timelines, ForkMaker forks)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (info.Kind != TimelineKind.Fork) return Problems.Conflict($"'{timeline}' is no fork; only forks can be thrown away.");
        await forks.RemoveAsync(info);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ComparisonDto>, ProblemHttpResult, ValidationProblem>> Compare(
        string timeline, string other, string? entities, [AsParameters] HistoryQuery query, [AsParameters] EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } one) return Problems.NoTimeline(timeline);
        if (await services.Timelines.FindAsync(other) is not { } two) return Problems.NoTimeline(other);
        string[] named = entities?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (named.Length > MostCompared) return Problems.Field("entities", $"At most {MostCompared} entities can be compared at once.");
        if (named.FirstOrDefault(e => !services.IsKnown(timeline, e)) is { } stranger) return Problems.Field("entities", $"'{stranger}' is no known entity id such as country/UKR.");

        // Both end where the earlier clock stands, so that they are compared at one moment.
        var (otherClock, clock) = (await services.ClockAsync(two), await services.ClockAsync(one));
        var end = otherClock < clock ? otherClock : clock;
        var (range, problem) = query.Read(end, await services.Travel.FirstDayAsync(one), KnownAt.Now);
        if (range is null) return problem!;
        var compared = new List<EntityComparisonDto>();
        foreach (var entity in named.Length > 0 ? named : await MostDifferentAsync(one, two, range.To, services))
        {
            HistoryPointDto[] first = [.. (await services.Travel.CurveAsync(one, entity, range.Moments, range.KnownAt)).Select(p => p.ToDto())];
            HistoryPointDto[] second = [.. (await services.Travel.CurveAsync(two, entity, range.Moments, range.KnownAt)).Select(p => p.ToDto())];
            compared.Add(new EntityComparisonDto(entity, services.Knowledge.NameOf(entity), second[^1].Tension - first[^1].Tension is { } difference ? Math.Round(difference, 2) : null, first, second));
        }

        var described = (await TimelineEndpoints.Describe(services.Timelines, one, withDigest: true), await TimelineEndpoints.Describe(services.Timelines, two, withDigest: true));
        return TypedResults.Ok(new ComparisonDto(described.Item1, described.Item2, described.Item1.Digest == described.Item2.Digest, [.. compared.OrderByDescending(c => Math.Abs(c.Difference ?? 0))]));
    }

    private static async Task<IReadOnlyList<string>> MostDifferentAsync(TimelineInfo one, TimelineInfo two, DateTimeOffset at, EntityServices services)
    {
        string[] entities = [.. (await services.Ledger.EntitiesAsync(one.Run)).Union(await services.Ledger.EntitiesAsync(two.Run), StringComparer.Ordinal)];
        var (first, second) = (await services.Travel.LevelsAsync(one, entities, at), await services.Travel.LevelsAsync(two, entities, at));
        return [.. entities.Where(e => Apart(e) > 0).OrderByDescending(Apart).ThenBy(e => e, StringComparer.Ordinal).Take(DefaultCompared)];

        double Apart(string entity) => Math.Abs((second[entity] ?? 0) - (first[entity] ?? 0));
    }
}
