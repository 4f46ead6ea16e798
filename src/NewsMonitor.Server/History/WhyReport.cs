using NewsMonitor.Analysis;
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
    private const double Unit = 1_000_000;

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
        var sources = new Sources(ledger, timeline.Run);
        var (before, after) = (await KnownSinceAsync(knownAt.For(from)), await KnownSinceAsync(knownAt.For(to)));
        var stories = new List<StoryChangeDto>();
        foreach (var story in why.Stories.Take(limit))
        {
            // What is gone was known before only.
            var (known, since) = story.Cause == ChangeCause.Retracted ? (knownAt.For(from), before) : (knownAt.For(to), after);
            var reports = new List<ReportDto>();
            foreach (var claim in story.Claims.Take(ReportsPerStory))
            {
                if (await sources.FindAsync(claim.Article, known) is { } found && claim.Event < found.Reading.Events.Length)
                    reports.Add(Report(claim, found, since.GetValueOrDefault(claim.Article, found.Article.KnownAt)));
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

    private static ReportDto Report(Claim claim, ArticleReading source, DateTimeOffset knownAt)
    {
        var (article, found) = (source.Article, source.Reading.Events[claim.Event]);
        var text = found.In == TextPart.Title ? article.Text.Title ?? "" : article.Text.Text;
        return new ReportDto(
            claim.Article,
            article.Revision,
            article.Outlet,
            article.Family,
            article.Text.Title,
            article.Text.Url,
            article.PublishedAt.ToUniversalTime(),
            knownAt.ToUniversalTime(),
            found.Sentence.In(text),
            found.Sentence.Start,
            found.Sentence.End,
            found.In == TextPart.Title ? "title" : "text",
            Span(found.Source),
            Span(found.Target),
            new SpanDto(found.Trigger.Text, found.Trigger.Span.Start, found.Trigger.Span.End),
            found.Cameo,
            found.Modality.ToString().ToLowerInvariant(),
            Points(claim.Weight / Unit),
            found.Confidence,
            found.Rule);
    }

    private static SpanDto? Span(Actor? actor) => actor is null ? null : new SpanDto(actor.Text, actor.Span.Start, actor.Span.End, actor.Id);

    private static double Points(double value) => Math.Round(value, 6);

    // One article tells of many events: it is read once.
    private sealed class Sources(ILedger ledger, string run)
    {
        private readonly Dictionary<(string Article, DateTimeOffset Known), ArticleReading?> _read = [];

        public async Task<ArticleReading?> FindAsync(string article, DateTimeOffset known)
        {
            if (_read.TryGetValue((article, known), out var held)) return held;
            return _read[(article, known)] = await ledger.ReadingAsync(run, article, known == DateTimeOffset.MaxValue ? null : known);
        }
    }
}
