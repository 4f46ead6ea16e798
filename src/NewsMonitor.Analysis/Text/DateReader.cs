using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>Finds an article's publication date in its text: in a leading mark or in one of the first lines, never in prose.</summary>
internal static class DateReader
{
    private const int FirstLines = 8;
    private const int LongestLine = 120;
    private const int EarliestYear = 1990;

    /// <summary>The date that the source gives, else the one in the text; null where there is neither.</summary>
    public static PublicationDate? Read(ArticleText article, KnowledgeBase knowledge)
    {
        if (article.PublishedAt is { } given) return new PublicationDate(given.ToUniversalTime(), true, "source", null);
        var text = article.Text;
        var lead = DateLead.LengthIn(text);
        var lines = ParagraphSplitter.Split(text.Length > 4000 ? text[..4000] : text);
        for (var i = 0; i < lines.Count && i < FirstLines; i++)
        {
            if (lines[i].Length > LongestLine || DateLines.Read(text.AsSpan(lines[i].Start, lines[i].Length)) is not { } written) continue;
            var rule = lead > 0 && i == 0 ? "date-lead" : written.Year is null ? "date-line-weekday" : "date-line";
            if ((written.Year ?? YearOf(written, article, knowledge)) is { } year && TryDate(written, year) is { } day)
                return new PublicationDate(day + (written.Time ?? TimeSpan.Zero), written.Time is not null, rule, lines[i]);
        }

        return null;
    }

    private static DateTimeOffset? TryDate(WrittenDate written, int year) =>
        written.Day <= DateTime.DaysInMonth(year, written.Month) ? new DateTimeOffset(year, written.Month, written.Day, 0, 0, 0, TimeSpan.Zero) : null;

    /// <summary>
    /// The year of a date without one: among the years in which the weekday fits, not before the latest year that the text names, the
    /// one in which most of the people named held office; of equals the latest that the knowledge files cover.
    /// </summary>
    private static int? YearOf(WrittenDate written, ArticleText article, KnowledgeBase knowledge)
    {
        if (written.Weekday is null) return null;
        var model = TextModelBuilder.Build(article.Text, TextPart.Text, knowledge);
        var people = MentionFinder.Find(model, knowledge, null).Select(m => m.Entity).OfType<KnownPerson>().Distinct().ToList();
        var named = LatestYearNamed(model, knowledge.AsOf.Year);
        int? best = null;
        var bestScore = -1;
        for (var year = knowledge.AsOf.Year; year >= EarliestYear; year--)
        {
            if (TryDate(written, year) is not { } day || day.DayOfWeek != written.Weekday) continue;
            var date = DateOnly.FromDateTime(day.UtcDateTime);
            if (date > knowledge.AsOf || year < named) continue;
            var score = people.Count(p => p.Terms.Any(t => t.Covers(date)));
            if (score <= bestScore) continue;
            (best, bestScore) = (year, score);
        }

        return best;
    }

    private static int LatestYearNamed(TextModel model, int latest)
    {
        var year = 0;
        foreach (var token in model.Tokens)
        {
            if (token.Kind == TokenKind.Number && token.Norm.Length == 4 && int.TryParse(token.Norm, out var number) && number >= EarliestYear && number <= latest) year = Math.Max(year, number);
        }

        return year;
    }
}
