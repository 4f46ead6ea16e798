using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Intake;

/// <summary>An article with everything that can be known of it without looking at the ledger.</summary>
internal sealed record PreparedArticle(Submission Submission, DateTimeOffset PublishedAt, string Story, Reading Reading, ArticleFindings Findings)
{
    /// <summary>The article as it was handed in.</summary>
    public ArticleText Text => Submission.Article;

    /// <summary>Reads an article. Pure but for the reader, which must be so itself.</summary>
    /// <param name="reader">Finds statements and events.</param>
    /// <param name="submission">The article.</param>
    /// <param name="clock">The timeline's clock; it dates an article that neither its source nor its text dates.</param>
    public static PreparedArticle Of(IArticleReader reader, Submission submission, DateTimeOffset clock)
    {
        var article = submission.Article;
        var reading = reader.Read(article);
        var publishedAt = (article.PublishedAt ?? reading.Date?.At ?? clock).ToUniversalTime();
        var findings = FindingsExtractor.Extract(article, reading, DayOf(publishedAt));
        return new PreparedArticle(submission, publishedAt, StorySignature.Of(article), reading, findings);
    }

    /// <summary>The ledger entry; one that was retracted before it came contributes nothing.</summary>
    /// <param name="now">When it became known, where the submission does not say so.</param>
    /// <param name="revision">Which version it is.</param>
    /// <param name="retracted">Whether it was retracted before it came.</param>
    public ArticleEntry ToEntry(DateTimeOffset now, int revision, bool retracted) =>
        new(Text, PublishedAt, DayOf(PublishedAt), Story, Outlet.Of(Text), Reading, retracted ? ArticleFindings.None : Findings, Submission.KnownAt ?? now, retracted)
        {
            Revision = revision,
            Reason = Submission.Reason,
            Family = Outlet.FamilyOf(Text),
        };

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
