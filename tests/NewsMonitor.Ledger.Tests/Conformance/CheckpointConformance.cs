using System.IO.Hashing;
using System.Text;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class CheckpointConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task The_newest_value_of_a_key_is_loaded()
    {
        Assert.Null(await Ledger.LoadCheckpointAsync("key"));
        await Save("key", "one");
        await Save("other", "another");
        await Save("key", "two");
        Assert.Equal("two", await Load("key"));
        Assert.Equal("another", await Load("other"));
        await ReopenAsync();
        Assert.Equal("two", await Load("key"));
    }

    [Fact]
    public async Task A_value_of_no_bytes_is_a_value()
    {
        await Ledger.SaveCheckpointAsync("key", []);
        Assert.Empty((await Ledger.LoadCheckpointAsync("key"))!);
    }

    [Fact]
    public async Task A_deleted_key_is_forgotten()
    {
        await Save("key", "one");
        await Ledger.DeleteCheckpointAsync("key");
        await Ledger.DeleteCheckpointAsync("never there");
        Assert.Null(await Ledger.LoadCheckpointAsync("key"));
        await Save("key", "again");
        Assert.Equal("again", await Load("key"));
    }

    [Fact]
    public async Task The_hash_of_a_value_is_that_of_its_bytes()
    {
        Assert.Null(await Ledger.HashCheckpointAsync("key"));
        await Ledger.SaveCheckpointAsync("key", []);
        Assert.Equal(XxHash64.HashToUInt64([]), await Ledger.HashCheckpointAsync("key"));
        var large = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7)).ToArray();
        await Ledger.SaveCheckpointAsync("key", large);
        Assert.Equal(XxHash64.HashToUInt64(large), await Ledger.HashCheckpointAsync("key"));
    }

    [Fact]
    public async Task Checkpoints_and_appends_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            i % 2 == 0 ? Save($"key{i}", $"value {i}") : Ledger.AppendAsync(Sample.Run, i, 0, [Sample.Article($"a{i}")])));
        for (var i = 0; i < 100; i++)
        {
            if (i % 2 == 0) Assert.Equal($"value {i}", await Load($"key{i}"));
            else Assert.Equal(1, await Ledger.LastOffsetAsync(Sample.Run, i));
        }
    }

    private Task Save(string key, string value) => Ledger.SaveCheckpointAsync(key, Encoding.UTF8.GetBytes(value));

    private async Task<string?> Load(string key) => await Ledger.LoadCheckpointAsync(key) is { } value ? Encoding.UTF8.GetString(value) : null;
}
