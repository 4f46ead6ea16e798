using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Api;

/// <summary>Countries, leaders and organisations of a timeline.</summary>
internal static class EntityEndpoints
{
    private const int DefaultStatements = 30;
    private const int MostStatements = 200;
    private const int Counterparts = 20;
    private const int Related = 30;

    public static void MapEntities(this RouteGroupBuilder api)
    {
        foreach (var (segment, kind) in EntityKinds.All)
        {
            var group = api.MapGroup("/timelines/{timeline}/" + segment).ProducesProblem(StatusCodes.Status404NotFound);
            group.MapGet("/", (string timeline, IReplica replica, TimelineLookup timelines, KnowledgeBase knowledge) => List(timeline, kind, replica, timelines, knowledge))
                .WithName("List" + kind + "s").WithSummary($"All {segment} that an article touched, by falling tension");
            group.MapGet("/{code}", (string timeline, string code, DateTimeOffset? from, DateTimeOffset? to, double? stepHours, [AsParameters] EntityServices services) => Get(timeline, kind, code, from, to, stepHours, services))
                .WithName("Get" + kind).WithSummary("Score, curve, newest statements and counterparts").ProducesValidationProblem();
            group.MapGet("/{code}/statements", (string timeline, string code, long? after, long? before, int? limit, [AsParameters] EntityServices services) => Statements(timeline, kind, code, after, before, limit, services))
                .WithName("List" + kind + "Statements").WithSummary("Statements by or about it: newest first, below 'before', or ascending behind 'after'").ProducesValidationProblem();
        }
    }

    private static async Task<Results<Ok<EntityDto[]>, ProblemHttpResult>> List(string timeline, EntityKind kind, IReplica replica, TimelineLookup timelines, KnowledgeBase knowledge)
    {
        if (replica.Find(timeline) is not { } view)
            return await timelines.FindAsync(timeline) is null ? Problems.NoTimeline(timeline) : TypedResults.Ok(Array.Empty<EntityDto>());
        EntityDto[] entities = [.. view.OfKind(kind).Select(s => s.ToDto(knowledge)).OrderByDescending(e => e.Tension ?? -1).ThenBy(e => e.Name, StringComparer.Ordinal)];
        return TypedResults.Ok(entities);
    }

    private static async Task<Results<Ok<EntityDetailDto>, ProblemHttpResult, ValidationProblem>> Get(
        string timeline, EntityKind kind, string code, DateTimeOffset? from, DateTimeOffset? to, double? stepHours, EntityServices services)
    {
        if (stepHours is { } hours && !(hours is >= 0.1 and <= 8760)) return Problems.Field("stepHours", "'stepHours' must be 0.1 to 8760.");
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind.ToString().ToLowerInvariant() + " codes", code);

        var grain = services.Entity(info, id);
        var tick = await services.Timelines.Grain(info).GetTick();
        var now = tick.Clock.At(services.Time.GetUtcNow());
        var end = to is { } asked && asked < now ? asked : now;
        var start = from ?? FirstDay(tick.Volume, end);
        if (start > end) return Problems.Field("from", "'from' must not lie behind 'to' or behind the timeline's clock.");
        var step = stepHours is { } given ? TimeSpan.FromHours(given) : DefaultStep(end - start);
        if ((end - start) / step > 5_000) return Problems.Field("stepHours", "The curve would have more than 5000 points; take longer steps or a shorter range.");

        var snapshot = grain.GetSnapshot();
        var history = grain.GetHistory(start, end, step);
        var counterparts = grain.GetCounterparts(Counterparts);
        var statements = services.Ledger.StatementsAsync(info.Run, id, null, null, DefaultStatements);
        return TypedResults.Ok(new EntityDetailDto(
            (await snapshot).ToDto(services.Knowledge),
            info.Run,
            [.. (await history).Select(p => p.ToDto())],
            [.. (await statements).Select(s => s.ToDto())],
            [.. (await counterparts).Select(c => c.ToDto(services.Knowledge))],
            RelatedTo(timeline, id, kind, services)));
    }

    private static async Task<Results<Ok<StatementDto[]>, ProblemHttpResult, ValidationProblem>> Statements(
        string timeline, EntityKind kind, string code, long? after, long? before, int? limit, EntityServices services)
    {
        if (limit is < 1 or > MostStatements) return Problems.Field("limit", $"'limit' must be 1 to {MostStatements}.");
        if (after is not null && before is not null) return Problems.Field("after", "Give 'after' or 'before', not both.");
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind.ToString().ToLowerInvariant() + " codes", code);
        var page = await services.Ledger.StatementsAsync(info.Run, id, after, before, limit ?? DefaultStatements);
        return TypedResults.Ok(page.Select(s => s.ToDto()).ToArray());
    }

    private static EntityDto[] RelatedTo(string timeline, string id, EntityKind kind, EntityServices services)
    {
        if (services.Replica.Find(timeline) is not { } view) return [];
        var all = view.OfKind(EntityKind.Leader).Select(s => s.ToDto(services.Knowledge));
        if (kind != EntityKind.Leader)
        {
            var code = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            return [.. all.Where(l => l.Country == code).OrderByDescending(l => l.Tension ?? -1).ThenByDescending(l => l.Statements).Take(Related)];
        }

        var country = all.FirstOrDefault(l => l.Id == id)?.Country;
        return country is null ? [] : [.. view.Entities.Where(s => s.Entity == EntityId.Country(country) || s.Entity == EntityId.Organisation(country)).Select(s => s.ToDto(services.Knowledge))];
    }

    private static DateTimeOffset FirstDay(VolumeSeries volume, DateTimeOffset end)
    {
        if (volume.Days.IsEmpty) return end;
        var first = new DateTimeOffset(volume.Days[0].Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var earliest = end.AddDays(-365);
        return first > end ? end : first < earliest ? earliest : first;
    }

    private static TimeSpan DefaultStep(TimeSpan range) => range <= TimeSpan.FromDays(120) ? TimeSpan.FromHours(6) : TimeSpan.FromDays(1);
}
