using NewsMonitor.Ledger.Sqlite;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class MigrationTests
{
    private static readonly string[] Newer = [.. Migrations.All, "CREATE TABLE ratings(article TEXT); INSERT INTO ratings SELECT article FROM articles;"];

    [Fact]
    public async Task A_file_of_an_older_version_is_brought_to_the_newest_with_all_it_holds()
    {
        await using var store = await Filled();
        await using (var ledger = SqliteStore.Open(store.FilePath, Newer))
        {
            Assert.NotNull(await ledger.FindArticleAsync(Sample.Run, "a"));
            await ledger.AppendAsync(1, Sample.Article("b"));
        }

        Assert.Equal((long)Newer.Length, Script.Run(store.FilePath, "PRAGMA user_version"));
        Assert.Equal("a", Script.Run(store.FilePath, "SELECT group_concat(article) FROM ratings"));

        await SqliteStore.Open(store.FilePath, Newer).DisposeAsync();
        Assert.Equal(1L, Script.Run(store.FilePath, "SELECT count(*) FROM ratings"));
    }

    [Fact]
    public async Task A_new_file_has_the_newest_version_at_once()
    {
        await using var store = new SqliteStore();
        await SqliteStore.Open(store.FilePath, Newer).DisposeAsync();
        Assert.Equal((long)Newer.Length, Script.Run(store.FilePath, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using var store = await Filled();
        await SqliteStore.Open(store.FilePath, Newer).DisposeAsync();
        var before = await File.ReadAllBytesAsync(store.FilePath);
        var problem = Assert.Throws<LedgerUnavailableException>(() => store.Open());
        Assert.Contains($"schema version {Newer.Length}", problem.Message);
        Assert.Contains($"up to {Newer.Length - 1}", problem.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.FilePath));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_version_before_it()
    {
        await using var store = await Filled();
        string[] failing = [.. Newer, "CREATE TABLE half(done TEXT); INSERT INTO nowhere VALUES(1);"];
        Assert.Contains("nowhere", Assert.Throws<LedgerUnavailableException>(() => SqliteStore.Open(store.FilePath, failing)).Message);
        Assert.Equal((long)Newer.Length, Script.Run(store.FilePath, "PRAGMA user_version"));
        Assert.Equal(0L, Script.Run(store.FilePath, "SELECT count(*) FROM sqlite_schema WHERE name='half'"));
        await using var ledger = SqliteStore.Open(store.FilePath, Newer);
        Assert.NotNull(await ledger.FindArticleAsync(Sample.Run, "a"));
    }

    private static async Task<SqliteStore> Filled()
    {
        var store = new SqliteStore();
        await using var ledger = store.Open();
        await ledger.AppendAsync(0, Sample.Article("a"));
        return store;
    }
}
