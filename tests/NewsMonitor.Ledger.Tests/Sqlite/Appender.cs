using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

/// <summary>
/// A child process of <see cref="KillTests"/>: appends to four partitions at once until it is killed, and prints a line
/// <c>partition offset article</c> for each entry only after the ledger acknowledged it. It may be told to kill itself right behind the
/// n-th line: nobody else could strike so soon after an acknowledgement.
/// </summary>
internal static class Appender
{
    public const string Verb = "append-until-killed";
    public const int Partitions = 4;

    /// <summary>Starts the child process.</summary>
    public static Process Start(string path, int? killItselfAt = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Appender).Assembly.Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add((killItselfAt ?? int.MaxValue).ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    public static async Task<int> RunAsync(string path, int killItselfAt)
    {
        await using var ledger = SqliteStore.Open(path);
        using var output = Console.OpenStandardOutput();
        using var self = Process.GetCurrentProcess();
        var lines = 0;
        await Task.WhenAll(Enumerable.Range(0, Partitions).Select(p => Task.Run(() => AppendAsync(ledger, p, Print))));
        return 0;

        void Print(string line)
        {
            lock (output)
            {
                output.Write(Encoding.ASCII.GetBytes(line));
                if (++lines == killItselfAt) self.Kill();
            }
        }
    }

    private static async Task AppendAsync(ILedger ledger, int partition, Action<string> print)
    {
        var last = await ledger.LastOffsetAsync(Sample.Run, partition);
        while (true)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"p{partition}-{last + 1}");
            last = (await ledger.AppendAsync(Sample.Run, partition, last, [Sample.Article(id)]))[0].Offset;
            print(string.Create(CultureInfo.InvariantCulture, $"{partition} {last} {id}\n"));
        }
    }
}
