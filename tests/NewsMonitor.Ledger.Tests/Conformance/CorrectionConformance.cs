using NewsMonitor.Analysis;
using NewsMonitor.Ledger.Tests.Support;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class CorrectionConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task A_correction_takes_the_place_of_the_version_before()
    {
        var told = await Ledger.AppendAsync(0, Sample.Article("a"), Corrected("a", Sample.Nato));
        var delta = told[1].Delta;
        Assert.True(delta.Withdraws && delta.Adds);
        Assert.Equal(
            [(Sample.Russia, 0, -2), (Sample.Ukraine, 0, -2), (Sample.Nato, 1, 1)],
            delta.Entities.Select(e => (e.Entity, e.Claims.Length, e.Statements)));
        Shape.Same(told.Select(t => t.Delta), await Ledger.ReadAsync(Sample.Run, 0, 0, 10));
        Shape.Same(delta.Entities[0], Assert.Single(await Ledger.ReadEntityAsync(Sample.Run, Sample.Russia, 0, 1, 9)));

        var article = (await Ledger.FindArticleAsync(Sample.Run, "a"))!;
        Assert.Equal((2, "Mixed up", 2L), (article.Revision, article.CorrectionReason, article.Offset));
        Assert.Equal([1, 2], await Ledger.RevisionsAsync(Sample.Run, "a"));
        Assert.Single(await Ledger.ArticlesAsync(Sample.Run, null, null, 10));
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10));
        Assert.Single(await Ledger.StatementsAsync(Sample.Run, Sample.Nato, null, null, 10));
    }

    [Fact]
    public async Task A_version_in_a_language_that_is_not_read_counts_for_nothing_and_takes_the_one_before_out()
    {
        var unread = Corrected("a", Sample.Nato) with { Reading = new Reading(null, [], [], []) { Unread = "de" }, Findings = ArticleFindings.None };
        var told = await Ledger.AppendAsync(0, Sample.Article("a"), unread);
        Assert.True(told[1].Delta is { Withdraws: true, Adds: false });
        Assert.Equal([(Sample.Russia, 0, -2), (Sample.Ukraine, 0, -2)], told[1].Delta.Entities.Select(e => (e.Entity, e.Claims.Length, e.Statements)));
        Shape.Same(told.Select(t => t.Delta), await Ledger.ReadAsync(Sample.Run, 0, 0, 10));
        Assert.Equal("de", (await Ledger.ReadingAsync(Sample.Run, "a"))!.Reading.Unread);

        var back = await Ledger.AppendAsync(2, Corrected("a", Sample.Nato) with { Revision = 3 });
        Assert.True(back[0].Delta is { Withdraws: false, Adds: true });
    }

    [Fact]
    public async Task An_old_version_that_comes_late_counts_for_nothing()
    {
        var told = await Ledger.AppendAsync(0, Corrected("a", Sample.Nato), Sample.Article("a"));
        Assert.False(told[1].Delta.Counts);
        Assert.Empty(told[1].Delta.Entities);
        Assert.Equal(2, (await Ledger.FindArticleAsync(Sample.Run, "a"))!.Revision);
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10));
    }

    [Fact]
    public async Task A_retraction_takes_back_the_version_in_force()
    {
        var told = await Ledger.AppendAsync(0, Sample.Article("a"), Corrected("a", Sample.Nato), Sample.Retraction("a", "A hoax"));
        Assert.True(told[2].Delta is { Withdraws: true, Adds: false });
        Assert.Contains(told[2].Delta.Entities, e => e.Entity == Sample.Nato && e.Statements == -1);
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Nato, null, null, 10));
    }

    [Fact]
    public async Task What_was_known_then_is_read_as_it_stood()
    {
        var old = Sample.Article("a");
        await Ledger.AppendAsync(0, old, Corrected("a", Sample.Nato));
        var then = old.KnownAt.AddMinutes(1);
        Assert.Equal(1, (await Ledger.ReadingAsync(Sample.Run, "a", then))!.Article.Revision);
        Assert.Equal(1, (await Ledger.ReadingAsync(Sample.Run, "a", DateTimeOffset.MinValue))!.Article.Revision);
        Assert.Equal(2, (await Ledger.ReadingAsync(Sample.Run, "a"))!.Article.Revision);
        Assert.Equal(2, (await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10, new Clocks(KnownAt: then))).Length);
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10, new Clocks(AsOf: old.PublishedAt.AddMinutes(-1), KnownAt: then)));
    }

    [Fact]
    public async Task The_log_names_what_was_corrected_or_taken_back_newest_first()
    {
        await Ledger.AppendAsync(0, Sample.Article("a"), Sample.Article("b"), Corrected("a", Sample.Nato), Sample.Retraction("b", "A hoax"));
        var log = await Ledger.CorrectionsAsync(Sample.Run, null, 10);
        Assert.Equal([("b", null, "A hoax"), ("a", 2, "Mixed up")], log.Select(c => (c.Article, c.Revision, c.Reason)));
        Assert.Equal([Sample.Russia, Sample.Ukraine, Sample.Nato], log[1].Entities);
        Assert.Equal("a", Assert.Single(await Ledger.CorrectionsAsync(Sample.Run, log[0].At, 10)).Article);
    }

    private static ArticleEntry Corrected(string id, string entity)
    {
        var entry = Sample.Article(id, 1, [entity]);
        return entry with { Revision = 2, Reason = "Mixed up", KnownAt = entry.KnownAt.AddHours(1) };
    }
}
