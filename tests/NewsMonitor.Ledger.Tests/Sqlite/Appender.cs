using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

/// <summary>
/// A child process of <see cref="KillTests"/>: appends to four partitions at once until it is killed, and prints a line
/// <c>partition offset article</c> for each entry only after the ledger acknowledged it.
/// </summary>
internal static class Appender
{
    public const string Verb = "append-until-killed";
    public const int Partitions = 4;

    /// <summary>Starts the child process.</summary>
    public static Process Start(string path)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Appender).Assembly.Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(path);
        return Process.Start(start)!;
    }

    public static async Task<int> RunAsync(string path)
    {
        await using var ledger = SqliteStore.Open(path);
        using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Partitions).Select(p => Task.Run(() => AppendAsync(ledger, p, output))));
        return 0;
    }

    private static async Task AppendAsync(ILedger ledger, int partition, Stream output)
    {
        var last = await ledger.LastOffsetAsync(Sample.Run, partition);
        while (true)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"p{partition}-{last + 1}");
            last = (await ledger.AppendAsync(Sample.Run, partition, last, [Sample.Article(id)]))[0].Offset;
            var line = string.Create(CultureInfo.InvariantCulture, $"{partition} {last} {id}\n");
            lock (output) output.Write(System.Text.Encoding.ASCII.GetBytes(line));
        }
    }
}
