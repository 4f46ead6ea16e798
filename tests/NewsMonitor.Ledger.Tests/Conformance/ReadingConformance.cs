using CsCheck;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class ReadingConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task Any_reading_comes_back_to_the_last_bit()
    {
        var last = 0L;
        await Readings.Article.SampleAsync(
            async made =>
            {
                var entry = made with { Text = made.Text with { Id = "a" + last } };
                last = (await Ledger.AppendAsync(last, entry))[0].Offset;
                await AssertOnRecord(entry);
            },
            iter: 200,
            threads: 1);
    }

    [Theory]
    [InlineData("nul \0 inside and at the end \0")]
    [InlineData("﻿mark, \u2028 line, \uFFFE\uFFFF, \u0085, \t\r\n, \u001F")]
    [InlineData("Зеленський 泽连斯基 😀 e\u0301 é 👩\u200d👩\u200d👧 \"quoted\" <b>&amp;\\")]
    [InlineData("")]
    public async Task Odd_text_comes_back_as_it_came(string text)
    {
        var entry = Odd(text);
        await Ledger.AppendAsync(0, entry);
        await AssertOnRecord(entry);
    }

    [Fact]
    public async Task A_lone_surrogate_becomes_one_replacement_character_so_that_all_spans_still_fit()
    {
        const string Broken = "a\uD83D b\uDE00 😀 c\uD83D";
        const string Mended = "a\uFFFD b\uFFFD 😀 c\uFFFD";
        Assert.Equal(Broken.Length, Mended.Length);
        var told = await Ledger.AppendAsync(0, Odd(Broken), Sample.Retraction(Odd(Broken).Text.Id, Broken));
        await AssertOnRecord(Odd(Mended), Mended);
        Shape.Same(told.Select(t => t.Delta), await Ledger.ReadAsync(Sample.Run, 0, 0, 10));
        Assert.Equal(Odd(Mended).Text.Id, (await Ledger.FindArticleAsync(Sample.Run, Odd(Broken).Text.Id))!.Text.Id);
        await Assert.ThrowsAsync<ArticleExistsException>(() => Ledger.AppendAsync(2, Odd(Mended)));
    }

    [Fact]
    public async Task An_article_is_found_by_what_its_outlet_calls_it()
    {
        var entry = Sample.Article("https://courier.example/a");
        await Ledger.AppendAsync(0, entry with { Text = entry.Text with { OutletId = "dispatch-17" } });
        Assert.Equal("https://courier.example/a", await Ledger.FindIdAsync(Sample.Run, "dispatch-17"));
        Assert.Null(await Ledger.FindIdAsync(Sample.Run, "https://courier.example/a"));
        Assert.Null(await Ledger.FindIdAsync("other", "dispatch-17"));
    }

    [Fact]
    public async Task Articles_come_newest_first_from_a_time_on_and_below_another()
    {
        await Ledger.AppendAsync(0, Sample.Article("c", 30), Sample.Article("a", 10), Sample.Article("d", 40), Sample.Article("b", 20));
        await Ledger.AppendAsync("other", 0, 0, [Sample.Article("z", 25)]);
        Assert.Equal("dcba", await Ids(null, null, 10));
        Assert.Equal("dc", await Ids(null, null, 2));
        Assert.Equal("ba", await Ids(null, Sample.Noon.AddMinutes(30), 10));
        Assert.Equal("dcb", await Ids(Sample.Noon.AddMinutes(20), null, 10));
        Assert.Equal("b", await Ids(Sample.Noon.AddMinutes(20), Sample.Noon.AddMinutes(30), 10));
        Assert.Equal("cb", await Ids(Sample.Noon.AddMinutes(20).ToOffset(TimeSpan.FromHours(2)), Sample.Noon.AddMinutes(31).ToOffset(TimeSpan.FromHours(-5)), 10));
    }

    [Fact]
    public async Task Entities_of_a_run_are_listed_once_in_ordinal_order()
    {
        await Ledger.AppendAsync(0, Sample.Article("a", 1, [Sample.Ukraine, Sample.Nato]), Sample.Article("b", 1, [Sample.Ukraine, Sample.Russia]));
        await Ledger.AppendAsync(Sample.Run, 4, 0, [Sample.Article("c", 0, ["leader/olaf-scholz"])]);
        await Ledger.AppendAsync("other", 0, 0, [Sample.Article("d", 0, ["country/FRA"])]);
        Assert.Equal([Sample.Russia, Sample.Ukraine, "leader/olaf-scholz", Sample.Nato], await Ledger.EntitiesAsync(Sample.Run));
    }

    private async Task<string> Ids(DateTimeOffset? from, DateTimeOffset? before, int limit) =>
        string.Concat((await Ledger.ArticlesAsync(Sample.Run, from, before, limit)).Select(a => a.Text.Id));

    private static ArticleEntry Odd(string text)
    {
        var entry = Sample.Article("odd " + text);
        var statement = entry.Reading.Statements[0] with { Text = text, Rule = text };
        return entry with
        {
            Text = entry.Text with { Text = text, Title = text, Source = text, Url = text, OutletId = text },
            Outlet = text,
            Story = text,
            Reading = entry.Reading with { Statements = entry.Reading.Statements.SetItem(0, statement) },
            Findings = entry.Findings with { Claims = [.. entry.Findings.Claims.Select(c => c with { Outlet = text })] },
        };
    }

    private async Task AssertOnRecord(ArticleEntry entry, string? reason = null)
    {
        var recorded = (await Ledger.ReadingAsync(Sample.Run, entry.Text.Id))!;
        Shape.Same(entry.Reading, recorded.Reading);
        Shape.Same(entry.Findings, recorded.Findings);
        var article = recorded.Article;
        Shape.Same(
            new ArticleRecord(article.Partition, article.Offset, entry.Text, entry.PublishedAt, entry.Day, entry.Story, entry.Outlet, entry.KnownAt, reason is not null, reason) { Family = entry.Family },
            article);
        Assert.Equal(entry.Text.PublishedAt?.Offset, article.Text.PublishedAt?.Offset);
        Shape.Same(article, await Ledger.FindArticleAsync(Sample.Run, entry.Text.Id));
    }
}
