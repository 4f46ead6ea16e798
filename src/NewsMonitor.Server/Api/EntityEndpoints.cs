using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Ledger;
using NewsMonitor.Server.History;

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
            group.MapGet("/", (string timeline, DateTimeOffset? asOf, string? knownAt, [AsParameters] EntityServices services) => List(timeline, kind, asOf, knownAt, services))
                .WithName("List" + char.ToUpperInvariant(segment[0]) + segment[1..]).WithSummary($"All {segment} that an article touched, by falling tension; as of any moment, by any knowledge").ProducesValidationProblem();
            group.MapGet("/{code}", (string timeline, string code, DateTimeOffset? asOf, [AsParameters] HistoryQuery query, [AsParameters] EntityServices services) => Get(timeline, kind, code, asOf, query, services))
                .WithName("Get" + kind).WithSummary("Score, curve, newest statements and counterparts; as of any moment, by any knowledge").ProducesValidationProblem();
            group.MapGet("/{code}/statements", (string timeline, string code, [AsParameters] StatementQuery query, [AsParameters] EntityServices services, HttpResponse response) => Statements(timeline, kind, code, query, services, response))
                .WithName("List" + kind + "Statements").WithSummary("Statements by or about it: newest first, below 'before', or ascending behind 'after'; 'Link' leads to the next page").ProducesValidationProblem();
        }
    }

    private static async Task<Results<Ok<EntityDto[]>, ProblemHttpResult, ValidationProblem>> List(
        string timeline, EntityKind kind, DateTimeOffset? asOf, string? knownAt, EntityServices services)
    {
        if (asOf is null && knownAt is null && services.Replica.Find(timeline) is { } view) return TypedResults.Ok(Ordered(view.OfKind(kind), services));
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (asOf is null && knownAt is null) return TypedResults.Ok(Array.Empty<EntityDto>());
        if (!KnownAt.TryRead(knownAt, KnownAt.Now, out var knowledge)) return HistoryQuery.NoKnownAt(knownAt);
        var moment = await services.MomentAsync(info, asOf);
        var snapshots = new List<EntitySnapshot>();
        foreach (var id in (await services.Ledger.EntitiesAsync(info.Run)).Where(id => EntityId.TryParse(id, out var its, out _) && its == kind))
        {
            if (await services.Travel.SnapshotAsync(info, id, moment, knowledge) is { } snapshot && (snapshot.Claims > 0 || snapshot.Statements > 0)) snapshots.Add(snapshot);
        }

        return TypedResults.Ok(Ordered(snapshots, services));
    }

    private static EntityDto[] Ordered(IEnumerable<EntitySnapshot> snapshots, EntityServices services) =>
        [.. snapshots.Select(s => s.ToDto(services.Knowledge)).OrderByDescending(e => e.Tension ?? -1).ThenBy(e => e.Name, StringComparer.Ordinal)];

    private static async Task<Results<Ok<EntityDetailDto>, ProblemHttpResult, ValidationProblem>> Get(
        string timeline, EntityKind kind, string code, DateTimeOffset? asOf, HistoryQuery query, EntityServices services)
    {
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        var (range, problem) = await services.RangeAsync(info, query with { To = Earlier(query.To, asOf) }, KnownAt.Now);
        if (range is null) return problem!;

        var travels = asOf is not null || query.KnownAt is not null;
        var moment = await services.MomentAsync(info, asOf);
        var history = services.Travel.CurveAsync(info, id, range.Moments, range.KnownAt);
        var statements = services.Ledger.StatementsAsync(info.Run, id, null, null, DefaultStatements, travels ? ClocksOf(moment, range.KnownAt) : default);
        var snapshot = travels ? await services.Travel.SnapshotAsync(info, id, moment, range.KnownAt) : await services.Entity(info, id).GetSnapshot();
        var counterparts = travels
            ? (await services.Travel.DyadsAsync(info, id, moment, range.KnownAt)).Take(Counterparts).Select(d => new CounterpartScore(d.Counterpart, d.By, d.Toward))
            : await services.Entity(info, id).GetCounterparts(Counterparts);
        return TypedResults.Ok(new EntityDetailDto(
            snapshot.ToDto(services.Knowledge),
            info.Run,
            [.. (await history).Select(p => p.ToDto())],
            [.. (await statements).Select(s => s.ToDto())],
            [.. counterparts.Select(c => c.ToDto(services.Knowledge))],
            RelatedTo(timeline, id, kind, services)));
    }

    private static async Task<Results<Ok<StatementDto[]>, ProblemHttpResult, ValidationProblem>> Statements(
        string timeline, EntityKind kind, string code, StatementQuery query, EntityServices services, HttpResponse response)
    {
        if (query.Limit is < 1 or > MostStatements) return Problems.Field("limit", $"'limit' must be 1 to {MostStatements}.");
        if (query.After is not null && query.Before is not null) return Problems.Field("after", "Give 'after' or 'before', not both.");
        if (!KnownAt.TryRead(query.KnownAt, KnownAt.Now, out var knowledge)) return HistoryQuery.NoKnownAt(query.KnownAt);
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var id = EntityKinds.Id(kind, code);
        if (!services.IsKnown(timeline, id)) return Problems.NoEntity(kind, code);
        var clocks = query.AsOf is null && query.KnownAt is null ? default : ClocksOf(await services.MomentAsync(info, query.AsOf), knowledge);
        var page = await services.Ledger.StatementsAsync(info.Run, id, query.After, query.Before, query.Limit ?? DefaultStatements, clocks);
        if (page.Length == (query.Limit ?? DefaultStatements)) response.LinkNext(query.After is null ? "before" : "after", page[^1].Sequence.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Ok(page.Select(s => s.ToDto()).ToArray());
    }

    private static Clocks ClocksOf(DateTimeOffset moment, KnownAt knownAt) => new(moment, knownAt.IsThen ? moment : knownAt.Time);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;

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
}
