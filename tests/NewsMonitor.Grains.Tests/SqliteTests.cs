using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Tests.Support;
using NewsMonitor.Ledger.Sqlite;

namespace NewsMonitor.Grains.Tests;

/// <summary>The grains over the ledger that ships, rather than the tests' own.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsmonitor-grains-").FullName;

    [Fact]
    public async Task Over_SQLite_a_kill_and_a_retraction_lead_to_the_same_digest_as_in_memory()
    {
        var news = SyntheticNews.Articles(60, seed: 51);
        await using (var ledger = Open())
        await using (var first = await TestCluster.StartAsync(store: ledger))
        {
            var run = await first.TimelineAsync(4);
            await first.IngestAsync(run, news.Take(40));
            await first.RetractAsync(run, "a3");
            await first.KillAsync();
        }

        await using var again = Open();
        await using var second = await TestCluster.StartAsync(store: again);
        var same = await second.TimelineAsync(4);
        await second.IngestAsync(same, news);

        await using var memory = await TestCluster.StartAsync();
        var other = await memory.TimelineAsync(1);
        await memory.IngestAsync(other, news.Where(a => a.Id != "a3"));
        Assert.Equal(await memory.DigestAsync(other), await second.DigestAsync(same));
        Assert.Equal(59, (await second.Grains.GetTimeline(same.Run).GetStatus()).Articles);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteLedger Open() => new(
        Options.Create(new SqliteLedgerOptions { Path = Path.Combine(_folder, "ledger.db") }), TimeProvider.System, NullLogger<SqliteLedger>.Instance);
}
