using NewsMonitor.Tension.Backtesting;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Backtesting;

public class BacktestTests
{
    private static readonly IReadOnlyList<DatedFindings> Articles = SyntheticFeed.Articles(7, perDay: 40);
    private static readonly DateTimeOffset Start = new(SyntheticFeed.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(SyntheticFeed.Days);

    [Fact]
    public void The_order_of_articles_changes_nothing() => Assert.Equal(Rows(Articles), Rows(Articles.Reverse()));

    [Fact]
    public void A_retraction_counts_wherever_it_stands()
    {
        var retracted = Articles[3].Article;
        var (before, after, never) = (new Backtest(), new Backtest(), new Backtest());
        before.Retract(retracted);
        foreach (var article in Articles)
        {
            before.Add(article);
            after.Add(article);
            if (article.Article != retracted) never.Add(article);
        }

        after.Retract(retracted);
        Assert.Equal(Rows(never), Rows(before));
        Assert.Equal(Rows(never), Rows(after));
    }

    [Fact]
    public void The_highest_version_of_an_article_counts()
    {
        var first = Articles.First(a => a.Findings.Claims.Length > 0);
        var second = first with { Revision = 2, Findings = Articles.Last(a => a.Findings.Claims.Length > 0).Findings };
        var one = Rows([first, second]);
        Assert.Equal(one, Rows([second, first]));
        Assert.Equal(one, Rows([second]));
        Assert.NotEqual(one, Rows([first]));
    }

    [Fact]
    public void A_row_holds_for_the_end_of_its_step_and_knows_nothing_of_the_next_day()
    {
        var day = SyntheticFeed.FirstDay.AddDays(5);
        var until = Rows(Articles.Where(a => a.Day <= day));
        var at = Start.AddDays(6);
        Assert.Equal(until.Where(r => r.At == at && r.Score.Tension is not null), Rows(Articles).Where(r => r.At == at && r.Score.Tension is not null));
    }

    [Fact]
    public void A_day_without_any_article_is_unknown()
    {
        var gap = SyntheticFeed.FirstDay.AddDays(8);
        var rows = Rows(Articles.Where(a => a.Day != gap));
        Assert.All(rows.Where(r => r.At == Start.AddDays(9)), r => Assert.Null(r.Score.Tension));
        Assert.NotNull(rows.Single(r => r.At == Start.AddDays(10) && r.Entity == WorldTension.Name).Score.Tension);
    }

    private static List<BacktestRow> Rows(IEnumerable<DatedFindings> articles)
    {
        var backtest = new Backtest();
        foreach (var article in articles) backtest.Add(article);
        return Rows(backtest);
    }

    private static List<BacktestRow> Rows(Backtest backtest) => [.. backtest.Rows(Start, End, TimeSpan.FromDays(1))];
}
