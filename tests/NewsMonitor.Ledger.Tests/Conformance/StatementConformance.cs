using NewsMonitor.Ledger.Tests.Support;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class StatementConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task A_statement_stands_on_the_page_of_each_entity_it_is_linked_to()
    {
        var entry = Sample.Article("a", 1, [Sample.Russia, Sample.Ukraine]);
        await Ledger.AppendAsync(0, entry);
        var by = Assert.Single(await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10));
        var toward = Assert.Single(await Ledger.StatementsAsync(Sample.Run, Sample.Ukraine, null, null, 10));
        var expected = new StatementRecord(
            by.Sequence, "a", entry.Outlet, entry.Text.Title, entry.Text.Url, entry.PublishedAt, ClaimRole.By, entry.Reading.Statements[0])
        { Offset = 1 };
        Shape.Same(expected, by);
        Shape.Same(expected with { Role = ClaimRole.Toward }, toward);
        Assert.Empty(await Ledger.StatementsAsync(Sample.Run, Sample.Nato, null, null, 10));
    }

    [Fact]
    public async Task Sequences_ascend_in_the_order_of_commits_over_all_partitions_and_runs()
    {
        await Ledger.AppendAsync("x", 3, 0, [Sample.Article("a", 2, [Sample.Russia])]);
        await Ledger.AppendAsync("y", 0, 0, [Sample.Article("b", 2, [Sample.Russia])]);
        await ReopenAsync();
        await Ledger.AppendAsync("x", 0, 0, [Sample.Article("c", 2, [Sample.Russia])]);
        var x = await Ledger.StatementsAsync("x", Sample.Russia, 0, null, 10);
        var y = await Ledger.StatementsAsync("y", Sample.Russia, 0, null, 10);
        Assert.Equal(["s1", "s2", "s1", "s2"], x.Select(s => s.Statement.Id));
        long[] inOrder = [x[0].Sequence, x[1].Sequence, y[0].Sequence, y[1].Sequence, x[2].Sequence, x[3].Sequence];
        Assert.Equal(inOrder.Order(), inOrder);
        Assert.Equal(6, inOrder.Distinct().Count());
        Assert.True(inOrder[0] > 0);
    }

    [Fact]
    public async Task Pages_cover_all_that_is_not_retracted_once_in_either_direction()
    {
        var last = 0L;
        for (var i = 0; i < 12; i++)
            last = (await Ledger.AppendAsync(last, Sample.Article($"a{i}", (i % 3) + 1, [Sample.Russia, Sample.Ukraine])))[^1].Offset;
        foreach (var gone in new[] { "a0", "a4", "a5", "a11" })
            last = (await Ledger.AppendAsync(last, Sample.Retraction(gone)))[^1].Offset;

        var all = await Ledger.StatementsAsync(Sample.Run, Sample.Ukraine, 0, null, 1000);
        Assert.Equal(
            Enumerable.Range(0, 12).Where(i => i is not (0 or 4 or 5 or 11)).SelectMany(i => Enumerable.Repeat($"a{i}", (i % 3) + 1)),
            all.Select(s => s.Article));
        foreach (var size in new[] { 1, 2, 3, 7 })
        {
            var forward = new List<StatementRecord>();
            while (await Ledger.StatementsAsync(Sample.Run, Sample.Ukraine, forward.Count == 0 ? 0 : forward[^1].Sequence, null, size) is { Length: > 0 } page)
            {
                Assert.True(page.Length <= size);
                forward.AddRange(page);
            }

            var backward = new List<StatementRecord>();
            while (await Ledger.StatementsAsync(Sample.Run, Sample.Ukraine, null, backward.Count == 0 ? null : backward[^1].Sequence, size) is { Length: > 0 } page)
                backward.AddRange(page);
            Shape.Same(all, forward);
            Shape.Same(all.Reverse(), backward);
        }
    }
}
