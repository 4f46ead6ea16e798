using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Intake;

/// <summary>An article with everything that can be known of it without looking at the ledger.</summary>
internal sealed record PreparedArticle(ArticleText Text, DateTimeOffset PublishedAt, string Story, Reading Reading, ArticleFindings Findings)
{
    /// <summary>Reads an article. Pure but for the reader, which must be so itself.</summary>
    /// <param name="reader">Finds statements and events.</param>
    /// <param name="article">The article.</param>
    /// <param name="clock">The timeline's clock; it dates an article that neither its source nor its text dates.</param>
    public static PreparedArticle Of(IArticleReader reader, ArticleText article, DateTimeOffset clock)
    {
        var reading = reader.Read(article);
        var publishedAt = (article.PublishedAt ?? reading.Date?.At ?? clock).ToUniversalTime();
        var findings = FindingsExtractor.Extract(article, reading, DayOf(publishedAt));
        return new PreparedArticle(article, publishedAt, StorySignature.Of(article), reading, findings);
    }

    /// <summary>The ledger entry; one that was retracted before it came contributes nothing.</summary>
    public ArticleEntry ToEntry(DateTimeOffset knownAt, bool retracted) =>
        new(Text, PublishedAt, DayOf(PublishedAt), Story, Outlet.Of(Text), Reading, retracted ? new ArticleFindings([], []) : Findings, knownAt, retracted);

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
