using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_missing_folder_is_made()
    {
        await using var store = new SqliteStore();
        var path = Path.Combine(store.Folder, "a", "b", "ledger.db");
        await using var ledger = SqliteStore.Open(path);
        await ledger.AppendAsync(0, Sample.Article("a"));
        Assert.Equal(path, ledger.FilePath);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_refused()
    {
        await using var store = new SqliteStore();
        var file = Path.Combine(store.Folder, "file");
        await File.WriteAllTextAsync(file, "");
        Assert.Contains(file, Assert.Throws<LedgerUnavailableException>(() => SqliteStore.Open(Path.Combine(file, "ledger.db"))).Message);
        Assert.Contains(file, Assert.Throws<LedgerUnavailableException>(() => SqliteStore.Open(Path.Combine(file, "below", "ledger.db"))).Message);
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_refused()
    {
        await using var store = new SqliteStore();
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "folder")).FullName;
        Assert.Contains(folder, Assert.Throws<LedgerUnavailableException>(() => SqliteStore.Open(folder)).Message);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserExecute, false)]
    [InlineData(UnixFileMode.UserRead, true)]
    public async Task What_this_user_may_not_write_is_refused(UnixFileMode mode, bool file)
    {
        // File modes bind neither a superuser nor Windows; there is nothing to check then.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        await using var store = new SqliteStore();
        await store.Open().DisposeAsync();
        var protectedPath = file ? store.FilePath : store.Folder;
        var before = File.GetUnixFileMode(protectedPath);
        if (!file) File.Delete(store.FilePath + ".lock");
        File.SetUnixFileMode(protectedPath, mode);
        try
        {
            Assert.Contains(store.Folder, Assert.Throws<LedgerUnavailableException>(() => store.Open()).Message);
        }
        finally
        {
            File.SetUnixFileMode(protectedPath, before);
        }
    }

    [Fact]
    public async Task A_second_writer_in_the_process_is_refused_until_the_first_is_closed()
    {
        await using var store = new SqliteStore();
        var first = store.Open();
        Assert.Contains("Another process writes", Assert.Throws<LedgerUnavailableException>(() => store.Open()).Message);
        await first.AppendAsync(0, Sample.Article("a"));
        await first.DisposeAsync();
        await using var second = store.Open();
        Assert.Equal(1, await second.LastOffsetAsync(Sample.Run, 0));
    }

    [Fact]
    public async Task A_second_process_is_refused_and_the_first_goes_on()
    {
        await using var store = new SqliteStore();
        await using var ledger = store.Open();
        using var child = Appender.Start(store.FilePath);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = child.StandardOutput.ReadToEndAsync(patience.Token);
            Assert.Contains($"Another process writes the ledger '{store.FilePath}'", await child.StandardError.ReadToEndAsync(patience.Token));
            Assert.Equal("", await output);
            await child.WaitForExitAsync(patience.Token);
            Assert.NotEqual(0, child.ExitCode);
        }
        finally
        {
            child.Kill();
        }

        await ledger.AppendAsync(0, Sample.Article("a"));
    }

    [Fact]
    public async Task Closing_leaves_all_in_the_one_file()
    {
        await using var store = new SqliteStore();
        await using (var ledger = store.Open())
        {
            await ledger.AppendAsync(0, Sample.Article("a"));
            await ledger.FindArticleAsync(Sample.Run, "a");
        }

        Assert.False(File.Exists(store.FilePath + "-wal"));
        var copy = Path.Combine(store.Folder, "copy.db");
        File.Copy(store.FilePath, copy);
        await using var copied = SqliteStore.Open(copy);
        Assert.NotNull(await copied.FindArticleAsync(Sample.Run, "a"));
    }

    [Fact]
    public async Task It_may_be_closed_twice()
    {
        await using var store = new SqliteStore();
        var ledger = store.Open();
        await ledger.DisposeAsync();
        await ledger.DisposeAsync();
    }
}
