using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Server.History;

/// <summary>The sentences that claims rest on. One article tells of many events: it is read once. For one question, by one thread.</summary>
internal sealed class ClaimSources(ILedger ledger, string run)
{
    private const double Unit = 1_000_000;

    private readonly Dictionary<(string Article, DateTimeOffset Known), ArticleReading?> _read = [];

    /// <summary>A claim's report; null where its article is no longer on record.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="known">Time of knowledge: which version of the article is meant.</param>
    /// <param name="since">When claims became known, by article.</param>
    public async Task<ReportDto?> ReportAsync(Claim claim, DateTimeOffset known, IReadOnlyDictionary<string, DateTimeOffset> since) =>
        await FindAsync(claim.Article, known) is { } found && claim.Event < found.Reading.Events.Length
            ? Report(claim, found, since.GetValueOrDefault(claim.Article, found.Article.KnownAt))
            : null;

    private async Task<ArticleReading?> FindAsync(string article, DateTimeOffset known)
    {
        if (_read.TryGetValue((article, known), out var held)) return held;
        return _read[(article, known)] = await ledger.ReadingAsync(run, article, known == DateTimeOffset.MaxValue ? null : known);
    }

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
            Math.Round(claim.Weight / Unit, 6),
            found.Confidence,
            found.Rule);
    }

    private static SpanDto? Span(Actor? actor) => actor is null ? null : new SpanDto(actor.Text, actor.Span.Start, actor.Span.End, actor.Id);
}
