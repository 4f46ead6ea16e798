using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task What_gathers_during_a_commit_shares_the_next_and_is_told_of_only_after_it()
    {
        await using var store = new SqliteStore();
        await using var ledger = store.Open();
        using var begun = new ManualResetEventSlim();
        using var gathered = new ManualResetEventSlim();
        var held = ledger.WriteAsync(new Script(_ =>
        {
            begun.Set();
            gathered.Wait(TimeSpan.FromMinutes(1));
        }));

        // Once it runs, its batch is closed: what comes now gathers for the next one.
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1)));
        var appends = Enumerable.Range(0, 100).Select(p => ledger.AppendAsync(Sample.Run, p, 0, [Sample.Article($"a{p}")])).ToArray();
        var (told, visible, written) = (-1, -1L, -1L);
        var probe = ledger.WriteAsync(new Script(session =>
        {
            told = appends.Count(a => a.IsCompleted);
            visible = ledger.LastOffsetAsync(Sample.Run, 0).GetAwaiter().GetResult();
            written = (long)session.Scalar("SELECT count(*) FROM entries")!;
        }));
        gathered.Set();
        await Task.WhenAll([held, probe, .. appends]);

        Assert.Equal((0, 0L, 100L), (told, visible, written));
        Assert.Equal(1, await ledger.LastOffsetAsync(Sample.Run, 0));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        await using var store = new SqliteStore();
        await using var ledger = store.Open();
        await ledger.AppendAsync(0, Sample.Article("a"));
        using var read = new ManualResetEventSlim();
        var readInTime = false;
        var writing = ledger.WriteAsync(new Script(session =>
        {
            session.Script("DELETE FROM entries");
            readInTime = read.Wait(TimeSpan.FromMinutes(1));
            throw new InvalidOperationException("No entry is ever deleted.");
        }));
        Assert.Equal(1, await ledger.LastOffsetAsync(Sample.Run, 0));
        Assert.NotNull(await ledger.FindArticleAsync(Sample.Run, "a"));
        read.Set();
        await Assert.ThrowsAsync<InvalidOperationException>(() => writing);
        Assert.True(readInTime);
        Assert.Single(await ledger.ReadAsync(Sample.Run, 0, 0, 10));
    }
}
