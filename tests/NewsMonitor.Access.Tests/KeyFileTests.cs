namespace NewsMonitor.Access.Tests;

public sealed class KeyFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2022, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-keys-");

    private KeyFile File => new(Path.Combine(_folder.FullName, "made", "keys.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void No_file_holds_no_key() => Assert.Empty(File.Read().Keys);

    [Fact]
    public void What_was_written_is_read_again_and_the_token_is_not_in_it()
    {
        var (key, token) = ApiKey.Create("wire \"desk\"", [Scope.Ingest, Scope.Read], Now, Now.AddDays(1));
        File.Change(ring => ring.With(key));
        var read = File.Read();
        Assert.Equal(key.Id, read.Find(token, Now)?.Id);
        Assert.Equal([Scope.Read, Scope.Ingest], read.Keys.Single().Scopes);
        Assert.DoesNotContain(token[14..], System.IO.File.ReadAllText(File.FullPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_can_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        File.Change(ring => ring.With(ApiKey.Create("one", [Scope.Read], Now).Key));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File.FullPath));
    }

    [Fact]
    public async Task Those_who_change_it_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => File.Change(ring => ring.With(ApiKey.Create($"k{i}", [Scope.Read], Now).Key)), TestContext.Current.CancellationToken)));
        Assert.Equal(8, File.Read().Keys.Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"keys":[{"id":"a","name":"n","scopes":["root"],"hash":"","createdAt":"2022-02-01T00:00:00Z"}]}""")]
    [InlineData("""{"keys":[{"id":"a","name":"n","scopes":[],"hash":"","createdAt":"2022-02-01T00:00:00Z"},{"id":"a","name":"n","scopes":[],"hash":"","createdAt":"2022-02-01T00:00:00Z"}]}""")]
    public void What_is_no_file_of_keys_is_refused_by_name(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File.FullPath)!);
        System.IO.File.WriteAllText(File.FullPath, content);
        Assert.Contains(File.FullPath, Assert.Throws<KeyFileException>(() => File.Read()).Message, StringComparison.Ordinal);
        Assert.Throws<KeyFileException>(() => File.Change(ring => ring));
        Assert.Equal(content, System.IO.File.ReadAllText(File.FullPath));
    }
}
