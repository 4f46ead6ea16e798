using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Api;

/// <summary>Who toward whom, as a matrix.</summary>
internal static class DyadEndpoints
{
    private const int DefaultRows = 20;
    private const int MostRows = 60;

    // More are read than shown, since the ranking by tension is not the one by conflict carried.
    private const int ReadPerRow = 3;

    public static void MapDyads(this RouteGroupBuilder api) =>
        api.MapGet("/timelines/{timeline}/dyads", Matrix).WithName("GetDyads")
            .WithSummary("Who toward whom, in words and deeds: countries and organisations, or leaders ('kind=leader'), as of any moment")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();

    private static async Task<Results<Ok<DyadMatrixDto>, ProblemHttpResult, ValidationProblem>> Matrix(
        string timeline, string? kind, int? limit, DateTimeOffset? asOf, string? knownAt, [AsParameters] EntityServices services)
    {
        if (limit is < 1 or > MostRows) return Problems.Field("limit", $"'limit' must be 1 to {MostRows}.");
        if (kind is not (null or "state" or "leader")) return Problems.Field("kind", "'kind' must be 'state' or 'leader'.");
        if (!KnownAt.TryRead(knownAt, KnownAt.Now, out var knowledge)) return HistoryQuery.NoKnownAt(knownAt);
        if (await services.Timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var moment = await services.MomentAsync(info, asOf);
        var rows = limit ?? DefaultRows;
        var flows = new List<(string Source, DyadScore Score)>();
        foreach (var id in await CandidatesAsync(timeline, info, kind == "leader", rows * ReadPerRow, services))
            flows.AddRange((await services.Travel.DyadsAsync(info, id, moment, knowledge)).Select(d => (id, d)));
        return TypedResults.Ok(ToDto(moment, rows, flows, services));
    }

    // Those of the highest tension now; on the past, whoever it was may stand lower today, so that many are read.
    private static async Task<IReadOnlyList<string>> CandidatesAsync(string timeline, TimelineInfo info, bool leaders, int limit, EntityServices services)
    {
        bool Wanted(string id) => EntityId.TryParse(id, out var kind, out _) && kind == EntityKind.Leader == leaders;
        if (services.Replica.Find(timeline) is { } view && view.Run == info.Run)
            return [.. view.Entities.Where(e => Wanted(e.Entity)).OrderByDescending(e => e.Score.Hostile).ThenByDescending(e => e.Claims).ThenBy(e => e.Entity, StringComparer.Ordinal).Take(limit).Select(e => e.Entity)];
        return [.. (await services.Ledger.EntitiesAsync(info.Run)).Where(Wanted).Take(limit)];
    }

    private static DyadMatrixDto ToDto(DateTimeOffset moment, int rows, List<(string Source, DyadScore Score)> flows, EntityServices services)
    {
        var sources = Ranked(flows.GroupBy(f => f.Source, f => f.Score.By.Hostile, StringComparer.Ordinal), rows);
        var shown = sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var targets = Ranked(flows.Where(f => shown.Contains(f.Source)).GroupBy(f => f.Score.Counterpart, f => f.Score.By.Hostile, StringComparer.Ordinal), rows);
        var received = targets.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        DyadCellDto[] cells =
        [
            .. flows.Where(f => shown.Contains(f.Source) && received.Contains(f.Score.Counterpart) && f.Score.By is not { Hostile: 0, Cooperative: 0 })
                .Select(f => new DyadCellDto(f.Source, f.Score.Counterpart, f.Score.By.ToDto())),
        ];
        return new DyadMatrixDto(moment.ToUniversalTime(), [.. sources.Select(Named)], [.. targets.Select(Named)], cells);

        DyadActorDto Named((string Id, double Hostile) actor) => new(actor.Id, services.Knowledge.NameOf(actor.Id), Math.Round(actor.Hostile, 4));
    }

    private static List<(string Id, double Hostile)> Ranked(IEnumerable<IGrouping<string, double>> actors, int rows) =>
        [.. actors.Select(g => (Id: g.Key, Hostile: g.Sum())).OrderByDescending(a => a.Hostile).ThenBy(a => a.Id, StringComparer.Ordinal).Take(rows)];
}
