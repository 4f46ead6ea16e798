using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Ledger.History;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Explaining;

namespace NewsMonitor.Server.History;

/// <summary>Said versus did, down to the sentences.</summary>
internal sealed class WordsReport(HistoryReader history, ILedger ledger, KnowledgeBase knowledge)
{
    private const int ReportsPerSide = 3;

    /// <summary>The words of an entity that its deeds belied, the newest deed first.</summary>
    public async Task<IReadOnlyList<SaidVersusDidDto>> OfAsync(TimelineInfo timeline, string entity, DateTimeOffset asOf, KnownAt knownAt, TimeSpan window, int limit)
    {
        var known = knownAt.For(asOf);
        var standing = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity)).Standing(known);
        var since = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var claim in standing) since[claim.Claim.Article] = claim.KnownAt;
        var sources = new ClaimSources(ledger, timeline.Run);
        var found = new List<SaidVersusDidDto>();
        foreach (var pair in SaidVersusDid.Find(standing.Select(s => s.Claim), window, DateOnly.FromDateTime(asOf.UtcDateTime)).Take(limit))
        {
            found.Add(new SaidVersusDidDto(
                pair.Kind == WordKind.Denial ? "denial" : "promise",
                pair.Counterpart,
                knowledge.NameOf(pair.Counterpart),
                pair.WordRoot.Name(),
                pair.WordDay,
                await ReportsAsync(pair.Words),
                pair.DeedRoot.Name(),
                pair.DeedDay,
                await ReportsAsync(pair.Deeds),
                pair.LagDays));
        }

        return found;

        async Task<IReadOnlyList<ReportDto>> ReportsAsync(IReadOnlyList<Claim> claims)
        {
            var reports = new List<ReportDto>();
            foreach (var claim in claims.Take(ReportsPerSide))
            {
                if (await sources.ReportAsync(claim, known, since) is { } report) reports.Add(report);
            }

            return reports;
        }
    }
}
