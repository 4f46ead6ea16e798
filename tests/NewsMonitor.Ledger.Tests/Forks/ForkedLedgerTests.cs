using NewsMonitor.Ledger.Forks;
using NewsMonitor.Ledger.Tests.Support;
using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Ledger.Tests.Forks;

/// <summary>What is read of a fork is its parent's, up to where it was made, less what its conditions leave out.</summary>
public sealed class ForkedLedgerTests : IAsyncLifetime
{
    private const string Fork = "fork~1";

    private readonly SqliteStore _store = new();
    private ForkedLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = new ForkedLedger(await _store.OpenAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Articles_and_statements_of_what_is_left_out_are_not_found()
    {
        await _ledger.AppendAsync(0, Sample.Article("a"), Sample.Article("b", 1), Sample.Article("c", 2));
        await ForkAsync(3, Sample.Noon.AddDays(3), new ForkConditions { WithoutArticles = ["b"] });
        Assert.Equal(["c", "a"], (await _ledger.ArticlesAsync(Fork, null, null, 10)).Select(a => a.Text.Id));
        Assert.Equal(["c"], (await _ledger.ArticlesAsync(Fork, null, null, 1)).Select(a => a.Text.Id));
        Assert.Null(await _ledger.FindArticleAsync(Fork, "b"));
        Assert.Null(await _ledger.ReadingAsync(Fork, "b"));
        Assert.Empty(await _ledger.RevisionsAsync(Fork, "b"));
        Assert.Equal("c", (await _ledger.FindArticleAsync(Fork, "c"))!.Text.Id);
        Assert.Equal(["c", "c", "a", "a"], (await _ledger.StatementsAsync(Fork, Sample.Russia, null, null, 10)).Select(s => s.Article));
        Assert.Equal(["c", "c", "a"], (await _ledger.StatementsAsync(Fork, Sample.Russia, null, null, 3)).Select(s => s.Article));
        Assert.Equal([true, false, true], (await _ledger.ReadAsync(Fork, 0, 0, 10)).Select(d => d.Adds));
    }

    [Fact]
    public async Task Articles_of_one_moment_are_not_lost_between_those_that_are_left_out()
    {
        await _ledger.AppendAsync(0, [.. Enumerable.Range(0, 600).Select(i => Sample.Article("left" + i)), .. Enumerable.Range(0, 5).Select(i => Sample.Article("kept" + i, -1))]);
        await ForkAsync(605, Sample.Noon.AddDays(3), new ForkConditions { WithoutArticles = [.. Enumerable.Range(0, 600).Select(i => "left" + i)] });
        Assert.Equal(5, (await _ledger.ArticlesAsync(Fork, null, null, 5)).Length);
    }

    [Fact]
    public async Task What_came_later_does_not_show_not_even_a_retraction()
    {
        await _ledger.AppendAsync(0, Sample.Article("a"));
        await ForkAsync(1, Sample.Noon.AddDays(1), ForkConditions.None);
        await _ledger.AppendAsync(1, Sample.Article("b", 1), Sample.Retraction("a"));
        Assert.Equal(1, await _ledger.LastOffsetAsync(Fork, 0));
        Assert.Null(await _ledger.FindArticleAsync(Fork, "b"));
        Assert.False((await _ledger.FindArticleAsync(Fork, "a"))!.Retracted);
        Assert.False(await _ledger.IsRetractedAsync(Fork, "a"));
        Assert.True((await _ledger.FindArticleAsync(Sample.Run, "a"))!.Retracted);
        Assert.Single(await _ledger.ReadAsync(Fork, 0, 0, 10));
        Assert.Empty(await _ledger.CorrectionsAsync(Fork, null, 10));
        Assert.Equal(2, (await _ledger.StatementsAsync(Fork, Sample.Russia, null, null, 10)).Length);
    }

    [Fact]
    public async Task Nothing_is_appended_to_it()
    {
        await ForkAsync(0, Sample.Noon, ForkConditions.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _ledger.AppendAsync(Fork, 0, 0, [Sample.Article("a")]));
    }

    [Fact]
    public async Task It_is_a_fork_after_a_restart_until_it_is_forgotten()
    {
        await _ledger.AppendAsync(0, Sample.Article("a"), Sample.Article("b"));
        await ForkAsync(1, Sample.Noon.AddDays(3), new ForkConditions { Acts = ForkActs.Deeds });
        await _ledger.DisposeAsync();
        _ledger = new ForkedLedger(await _store.OpenAsync());
        var delta = Assert.Single(await _ledger.ReadAsync(Fork, 0, 0, 10));
        Assert.All(delta.Entities, e => Assert.Empty(e.Claims));
        await _ledger.ForgetAsync(Fork);
        Assert.Empty(await _ledger.ReadAsync(Fork, 0, 0, 10));
    }

    private Task ForkAsync(long upTo, DateTimeOffset knownAt, ForkConditions conditions) =>
        _ledger.DefineAsync(new ForkDefinition(Fork, Sample.Run, [upTo], knownAt, conditions));
}
