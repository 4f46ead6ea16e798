using System.Globalization;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

/// <summary>A real process that appends is killed (SIGKILL) at ten random moments: what it had acknowledged is there.</summary>
public sealed class KillTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task After_each_of_ten_kills_every_acknowledged_entry_is_there()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var store = new SqliteStore();
        var acknowledged = new Dictionary<(int Partition, long Offset), string>();
        for (var kill = 1; kill <= 10; kill++)
        {
            var before = acknowledged.Count;
            await AppendUntilKilled(store.FilePath, random.Next(1, 300), byItself: kill % 2 == 0, acknowledged);
            Assert.True(acknowledged.Count > before, "The child process appended nothing.");
            try
            {
                await AssertAllThere(store, acknowledged);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"After kill {kill} with seed {seed}: {problem.Message}", problem);
            }
        }
    }

    // The child is killed in the middle of its work, by the test or by itself, when it has acknowledged a number of entries; the test reads on to the end what it had said by then.
    private static async Task AppendUntilKilled(string path, int entries, bool byItself, Dictionary<(int Partition, long Offset), string> acknowledged)
    {
        using var child = Appender.Start(path, byItself ? entries : null);
        using var patience = new CancellationTokenSource(Patience);
        var errors = child.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            var seen = 0;
            while (await child.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (++seen == entries && !byItself) child.Kill();
                var words = line.Split(' ');
                acknowledged[(int.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture))] = words[2];
            }

            await child.WaitForExitAsync(patience.Token);
            Assert.True(seen >= entries, $"The child process stopped by itself after {seen} entries: {await errors}");
        }
        finally
        {
            child.Kill();
        }
    }

    private static async Task AssertAllThere(SqliteStore store, Dictionary<(int Partition, long Offset), string> acknowledged)
    {
        await using var ledger = store.Open();
        for (var partition = 0; partition < Appender.Partitions; partition++)
        {
            var entries = await ledger.ReadAsync(Sample.Run, partition, 0, int.MaxValue);
            Assert.Equal(Enumerable.Range(1, entries.Length).Select(o => (long)o), entries.Select(e => e.Offset));
            foreach (var (place, article) in acknowledged.Where(a => a.Key.Partition == partition))
            {
                Assert.True(place.Offset <= entries.Length, $"Partition {partition} ends at {entries.Length}, but {place.Offset} was acknowledged.");
                Assert.Equal(article, entries[(int)place.Offset - 1].Article);
            }

            foreach (var entry in entries)
            {
                Assert.Equal(2, (await ledger.ReadingAsync(Sample.Run, entry.Article))!.Reading.Statements.Length);
                Assert.Equal([Sample.Russia, Sample.Ukraine], entry.Entities.Select(e => e.Entity));
                Assert.All(entry.Entities, e => Assert.Equal((1, 2), (e.Claims.Length, e.Statements)));
            }
        }
    }
}
