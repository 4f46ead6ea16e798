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
        await Ledger.SaveCheckpointAsync("key", ReadOnlyMemory<byte>.Empty);
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
    public async Task A_buffer_may_be_used_again_as_soon_as_the_call_returns()
    {
        var buffer = new byte[8];
        var saves = new List<Task>();
        for (byte i = 0; i < 200; i++)
        {
            Array.Fill(buffer, i);
            saves.Add(Ledger.SaveCheckpointAsync($"key{i}", buffer));
        }

        await Task.WhenAll(saves);
        for (byte i = 0; i < 200; i++) Assert.Equal(Enumerable.Repeat(i, 8), (await Ledger.LoadCheckpointAsync($"key{i}"))!);
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
