using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.History;

/// <summary>Brings an explanation down to the sentences that it rests on.</summary>
internal sealed class WhyReport(TimeTravel travel, ILedger ledger, KnowledgeBase knowledge)
{
    private const int ReportsPerStory = 3;

    /// <summary>Why an entity's score moved, with the stories that moved it most.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="entity">Entity id.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The second one.</param>
    /// <param name="knownAt">Whose knowledge counts.</param>
    /// <param name="limit">How many stories are listed; the others are added up.</param>
    public async Task<WhyDto> OfAsync(TimelineInfo timeline, string entity, DateTimeOffset from, DateTimeOffset to, KnownAt knownAt, int limit)
    {
        var why = await travel.WhyAsync(timeline, entity, from, to, knownAt);
        var sources = new ClaimSources(ledger, timeline.Run);
        var (before, after) = (await KnownSinceAsync(knownAt.For(from)), await KnownSinceAsync(knownAt.For(to)));
        var stories = new List<StoryChangeDto>();
        foreach (var story in why.Stories.Take(limit))
        {
            // What is gone was known before only.
            var (known, since) = story.Cause == ChangeCause.Retracted ? (knownAt.For(from), before) : (knownAt.For(to), after);
            var reports = new List<ReportDto>();
            foreach (var claim in story.Claims.Take(ReportsPerStory))
            {
                if (await sources.ReportAsync(claim, known, since) is { } report) reports.Add(report);
            }

            stories.Add(ToDto(story, reports));
        }

        var rest = why.Stories.Skip(limit).ToList();
        return new WhyDto(
            entity,
            knowledge.NameOf(entity),
            Moment(from, knownAt, why.From, why.FromValue),
            Moment(to, knownAt, why.To, why.ToValue),
            Points(why.Change),
            stories,
            rest.Count,
            Points(rest.Sum(s => s.Points)),
            Points(why.Coverage));

        Task<IReadOnlyDictionary<string, DateTimeOffset>> KnownSinceAsync(DateTimeOffset known) => travel.KnownSinceAsync(timeline, entity, known);
    }

    private static WhyMomentDto Moment(DateTimeOffset asOf, KnownAt knownAt, TensionScore score, double value) => new(
        asOf.ToUniversalTime(), knownAt.IsThen ? asOf.ToUniversalTime() : knownAt.Time?.ToUniversalTime(), score.Tension, score.Low, score.High, Points(value));

    private StoryChangeDto ToDto(StoryChange story, IReadOnlyList<ReportDto> reports) => new(
        story.Cause.ToString().ToLowerInvariant(),
        Points(story.Points),
        story.Role == ClaimRole.By ? "by" : "toward",
        story.Counterpart,
        story.Counterpart is { } counterpart ? knowledge.NameOf(counterpart) : null,
        story.Root.Name(),
        story.Day,
        Points(story.WeightBefore),
        Points(story.WeightAfter),
        story.Claims.Length,
        reports);

    private static double Points(double value) => Math.Round(value, 6);
}
