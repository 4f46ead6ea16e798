using NewsMonitor.Ledger.Sqlite;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

/// <summary>The disk is played full by a limit on the number of pages: SQLite answers both in the same way.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task A_full_disk_fails_those_who_find_it_full_loses_nothing_and_once_there_is_space_all_goes_on()
    {
        await using var store = new SqliteStore();
        var kept = new List<string>();
        await using (var ledger = store.Open())
        {
            await ledger.AppendAsync(0, Large("before"));
            kept.Add("before");
            await Fill(ledger);
            var full = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(1, Large("refused")));
            Assert.Contains("full", full.Message);
            Assert.Contains(store.FilePath, full.Message);
            await AssertHolds(ledger, kept);
            Assert.Null(await ledger.FindArticleAsync(Sample.Run, "refused"));
            Assert.Single(await ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10));

            await MakeSpace(ledger);
            await ledger.AppendAsync(1, Large("refused"));
            kept.Add("refused");
            await AssertHolds(ledger, kept);
        }

        await using var again = store.Open();
        await AssertHolds(again, kept);
    }

    [Fact]
    public async Task Of_many_at_once_each_is_either_told_so_or_on_record()
    {
        await using var store = new SqliteStore();
        await using var ledger = store.Open();
        await Fill(ledger, pages: 400);
        var appends = Enumerable.Range(0, 60).Select(i => (Id: $"a{i}", Task: (Task)ledger.AppendAsync(Sample.Run, i, 0, [Large($"a{i}")]))).ToArray();
        var saves = Enumerable.Range(0, 60).Select(i => (Key: $"k{i}", Task: ledger.SaveCheckpointAsync($"k{i}", new byte[20_000]))).ToArray();
        var refused = 0;
        foreach (var (id, task) in appends)
        {
            var problem = await Record.ExceptionAsync(() => task);
            if (problem is not null) Assert.IsType<LedgerUnavailableException>(problem);
            if (problem is not null) refused++;
            Assert.Equal(problem is null, await ledger.FindArticleAsync(Sample.Run, id) is not null);
        }

        foreach (var (key, task) in saves)
            Assert.Equal(await Record.ExceptionAsync(() => task) is null, await ledger.LoadCheckpointAsync(key) is not null);
        Assert.True(refused > 0, "The disk was not full.");
    }

    private static ArticleEntry Large(string id)
    {
        var entry = Sample.Article(id, 1, [Sample.Russia]);
        return entry with { Text = entry.Text with { Text = new string('x', 40_000) } };
    }

    private static Task Fill(SqliteLedger ledger, int pages = 0) => ledger.WriteAsync(new Script(s => s.Script($"PRAGMA max_page_count={(long)s.Scalar("PRAGMA page_count")! + pages}")));

    private static Task MakeSpace(SqliteLedger ledger) => ledger.WriteAsync(Script.Of("PRAGMA max_page_count=1000000"));

    private static async Task AssertHolds(SqliteLedger ledger, List<string> articles)
    {
        Assert.Equal(articles.Count, await ledger.LastOffsetAsync(Sample.Run, 0));
        Assert.Equal(articles, (await ledger.ReadAsync(Sample.Run, 0, 0, 100)).Select(d => d.Article));
        foreach (var article in articles) Assert.Equal(40_000, (await ledger.FindArticleAsync(Sample.Run, article))!.Text.Text.Length);
    }
}
