using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class DamageTests
{
    private const int Page = 4096;

    [Theory]
    [InlineData(0, 100)] // the header
    [InlineData(0, 16)] // the magic words alone
    [InlineData(100, Page - 100)] // the schema
    public async Task A_damaged_beginning_is_refused_and_left_as_it_is(int from, int length)
    {
        await using var store = await Filled();
        var sound = await File.ReadAllBytesAsync(store.FilePath);
        await Overwrite(store.FilePath, from, length);
        await AssertRefusedAndUntouched(store, "damaged");

        await File.WriteAllBytesAsync(store.FilePath, sound);
        await using var ledger = store.Open();
        Assert.Equal(100, await ledger.LastOffsetAsync(Sample.Run, 0));
    }

    [Fact]
    public async Task A_file_cut_short_is_refused_and_left_as_it_is()
    {
        await using var store = await Filled();
        await using (var file = File.OpenWrite(store.FilePath)) file.SetLength(3 * Page);
        await AssertRefusedAndUntouched(store, "damaged");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var store = new SqliteStore();
        await File.WriteAllTextAsync(store.FilePath, string.Concat(Enumerable.Repeat("My diary. ", 1000)));
        await AssertRefusedAndUntouched(store, "damaged, or no ledger");
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        await using var store = new SqliteStore();
        Script.Run(store.FilePath, "CREATE TABLE bookmarks(url TEXT)");
        await AssertRefusedAndUntouched(store, "another program");
    }

    [Fact]
    public async Task A_damaged_page_met_later_names_the_file_and_stops_neither_readers_nor_the_writer()
    {
        await using var store = await Filled();
        var length = (int)new FileInfo(store.FilePath).Length;
        await Overwrite(store.FilePath, length / 2, length / 4);
        var damaged = await File.ReadAllBytesAsync(store.FilePath);
        await using (var ledger = store.Open())
        {
            var problems = new List<Exception>();
            for (var i = 0; i < 100; i++)
            {
                if (await Record.ExceptionAsync(() => ledger.ReadingAsync(Sample.Run, $"a{i}")) is { } problem) problems.Add(problem);
            }

            Assert.NotEmpty(problems);
            Assert.All(problems, p => Assert.Contains(store.FilePath, Assert.IsType<LedgerUnavailableException>(p).Message));
            Assert.Contains(problems, p => p.Message.Contains("damaged", StringComparison.Ordinal));
            Assert.Null(await ledger.LoadCheckpointAsync("none"));
        }

        Assert.Equal(damaged, await File.ReadAllBytesAsync(store.FilePath));
    }

    [Theory]
    [InlineData("UPDATE articles SET reading=x'7B7B'")]
    [InlineData("UPDATE articles SET reading='text'")]
    [InlineData("UPDATE articles SET day=99999999")]
    [InlineData("UPDATE articles SET given_at='no date'")]
    public async Task A_row_that_makes_no_sense_names_the_file(string damage)
    {
        await using var store = await Filled();
        Script.Run(store.FilePath, damage);
        await using var ledger = store.Open();
        var problem = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.ReadingAsync(Sample.Run, "a1"));
        Assert.Contains(store.FilePath, problem.Message);
        Assert.Equal(100, await ledger.LastOffsetAsync(Sample.Run, 0));
    }

    private static async Task<SqliteStore> Filled()
    {
        var store = new SqliteStore();
        await using var ledger = store.Open();
        await ledger.AppendAsync(0, [.. Enumerable.Range(0, 100).Select(i => Sample.Article($"a{i}"))]);
        return store;
    }

    private static async Task Overwrite(string path, int from, int length)
    {
        await using var file = File.OpenWrite(path);
        file.Position = from;
        await file.WriteAsync(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }

    private static async Task AssertRefusedAndUntouched(SqliteStore store, string reason)
    {
        var before = await File.ReadAllBytesAsync(store.FilePath);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var problem = Assert.Throws<LedgerUnavailableException>(() => store.Open());
            Assert.Contains(store.FilePath, problem.Message);
            Assert.Contains(reason, problem.Message);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(store.FilePath));
    }
}
