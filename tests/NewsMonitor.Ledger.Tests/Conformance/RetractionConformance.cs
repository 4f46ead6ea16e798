using NewsMonitor.Ledger.Tests.Support;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class RetractionConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task A_retraction_names_the_entities_of_its_article_with_the_number_of_its_statements()
    {
        var article = Sample.Article("a", 3, [Sample.Russia, Sample.Ukraine]);
        var known = Sample.Retraction("a").KnownAt;
        var told = await Ledger.AppendAsync(0, article, Sample.Retraction("a", "A hoax"));
        Shape.Same(
            new ArticleDelta(2, "a", Withdraws: true, Adds: false, "", article.Day,
            [
                new EntityDelta(Sample.Russia, 2, "a", true, [], -3, 0, known, article.Outlet, article.Outlet),
                new EntityDelta(Sample.Ukraine, 2, "a", true, [], -3, 0, known, article.Outlet, article.Outlet),
            ], known, Confrontation: false, article.Outlet, article.Outlet),
            told[1].Delta);
    }

    [Fact]
    public async Task A_retracted_article_stays_on_record_as_retracted()
    {
        await Ledger.AppendAsync(0, Sample.Article("a"), Sample.Article("b"));
        Assert.False((await Ledger.FindArticleAsync(Sample.Run, "a"))!.Retracted);
        await Ledger.AppendAsync(2, Sample.Retraction("a", "A hoax"));
        var article = (await Ledger.FindArticleAsync(Sample.Run, "a"))!;
        Assert.Equal((true, "A hoax"), (article.Retracted, article.RetractionReason));
        Assert.True(await Ledger.IsRetractedAsync(Sample.Run, "a"));
        Assert.False(await Ledger.IsRetractedAsync(Sample.Run, "b"));
        Assert.NotNull(await Ledger.ReadingAsync(Sample.Run, "a"));
        Assert.Equal([true, false], (await Ledger.ArticlesAsync(Sample.Run, null, null, 10)).OrderBy(a => a.Text.Id).Select(a => a.Retracted));
    }

    [Fact]
    public async Task The_retraction_of_an_unseen_article_touches_nobody_and_does_not_count()
    {
        var told = await Ledger.AppendAsync(0, Sample.Retraction("unseen", "Withdrawn"));
        var known = Sample.Retraction("unseen").KnownAt;
        Shape.Same(new ArticleDelta(1, "unseen", Withdraws: false, Adds: false, "", DateOnly.FromDateTime(known.UtcDateTime), [], known), told[0].Delta);
        Assert.True(await Ledger.IsRetractedAsync(Sample.Run, "unseen"));
        Assert.Null(await Ledger.FindArticleAsync(Sample.Run, "unseen"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_article_that_comes_after_its_retraction_is_stored_and_counts_for_nothing(bool callerKnows)
    {
        await Ledger.AppendAsync(0, Sample.Retraction("a", "Withdrawn"));
        var delta = (await Ledger.AppendAsync(1, Sample.Article("a") with { Retracted = callerKnows }))[0].Delta;
        Assert.False(delta.Counts);
        Assert.Empty(delta.Entities);
        Shape.Same(delta, (await Ledger.ReadAsync(Sample.Run, 0, 1, 10))[0]);

        Assert.True((await Ledger.FindArticleAsync(Sample.Run, "a"))!.Retracted);
        Assert.Equal(2, (await Ledger.ReadingAsync(Sample.Run, "a"))!.Reading.Statements.Length);
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10));
        Assert.Empty(await Ledger.EntitiesAsync(Sample.Run));
    }

    [Fact]
    public async Task What_does_not_count_cannot_be_taken_back_again()
    {
        var told = await Ledger.AppendAsync(
            0,
            Sample.Article("a"), Sample.Retraction("a", "First"), Sample.Retraction("a", "Second"),
            Sample.Retraction("b"), Sample.Article("b"), Sample.Retraction("b"),
            Sample.Article("c") with { Retracted = true }, Sample.Retraction("c"));
        Assert.Equal([true, true, false, false, false, false, false, false], told.Select(t => t.Delta.Counts));
        Assert.All(told.Skip(2), t => Assert.Empty(t.Delta.Entities));
        Assert.Equal("First", (await Ledger.FindArticleAsync(Sample.Run, "a"))!.RetractionReason);
    }

    [Fact]
    public async Task A_retraction_may_come_through_another_partition_than_its_article()
    {
        await Ledger.AppendAsync(Sample.Run, 0, 0, [Sample.Article("a")]);
        var told = await Ledger.AppendAsync(Sample.Run, 5, 0, [Sample.Retraction("a")]);
        Assert.Equal([Sample.Russia, Sample.Ukraine], told[0].Delta.Entities.Select(e => e.Entity));
        Shape.Same(told.Select(t => t.Delta), await Ledger.ReadAsync(Sample.Run, 5, 0, 10));
    }

    [Fact]
    public async Task A_retraction_holds_in_its_run_only()
    {
        await Ledger.AppendAsync("x", 0, 0, [Sample.Article("a"), Sample.Retraction("a")]);
        await Ledger.AppendAsync("y", 0, 0, [Sample.Article("a")]);
        Assert.False(await Ledger.IsRetractedAsync("y", "a"));
        Assert.Equal(2, (await Ledger.StatementsAsync("y", Sample.Russia, null, null, 10)).Length);
        Assert.Empty(await Ledger.StatementsAsync("x", Sample.Russia, null, null, 10));
    }
}
