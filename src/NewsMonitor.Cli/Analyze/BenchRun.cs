using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Measuring;

namespace NewsMonitor.Cli.Analyze;

/// <summary>Reads the same articles again and again on one core and tells how fast. The first round only warms up and is not counted.</summary>
internal static class BenchRun
{
    private const double Megabyte = 1e6;

    /// <returns><see cref="AnalyzeRun.Ok"/>, or <see cref="AnalyzeRun.BadInput"/> where some input could not be read or there is none.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> files, Stream input, int rounds, bool json, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        _ = KnowledgeBase.Default;
        var knowledge = Stopwatch.GetElapsedTime(start);
        var (articles, bad) = await Load(files, input, errors, cancellation);
        if (articles.Count == 0)
        {
            await errors.WriteLineAsync("newsmonitor analyze: there is nothing to read.");
            return AnalyzeRun.BadInput;
        }

        var bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text) + Encoding.UTF8.GetByteCount(a.Title ?? ""));
        Read(articles, null, cancellation);
        var times = new double[rounds];
        var clock = new ReadingClock();
        long allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (from, memory) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            Read(articles, clock, cancellation);
            times[round] = Stopwatch.GetElapsedTime(from).TotalSeconds;
            allocated += GC.GetAllocatedBytesForCurrentThread() - memory;
        }

        Array.Sort(times);
        var report = new BenchReport(articles.Count, bytes, clock.Sentences / rounds, rounds, knowledge.TotalMilliseconds, bytes / Megabyte / times[rounds / 2], bytes / Megabyte / times[^1],
            bytes / Megabyte / times[0], allocated / rounds / articles.Count, Shares(clock));
        await output.WriteLineAsync(json ? JsonSerializer.Serialize(report, Options) : report.ToText(CultureInfo.InvariantCulture));
        return bad ? AnalyzeRun.BadInput : AnalyzeRun.Ok;
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static void Read(List<ArticleText> articles, ReadingClock? clock, CancellationToken cancellation)
    {
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            ArticleReader.Default.Read(article, clock);
        }
    }

    private static async Task<(List<ArticleText> Articles, bool Bad)> Load(IReadOnlyList<string> files, Stream input, TextWriter errors, CancellationToken cancellation)
    {
        var articles = new List<ArticleText>();
        var bad = false;
        await foreach (var document in files.Count == 0 ? InputDocuments.FromLines("standard input", input, cancellation) : InputDocuments.FromFiles(files, input, cancellation))
        {
            if (document.Article is { } article) articles.Add(article);
            else
            {
                bad = true;
                await errors.WriteLineAsync($"newsmonitor analyze: {document.Name}: {document.Error}");
            }
        }

        return (articles, bad);
    }

    private static Dictionary<string, double> Shares(ReadingClock clock)
    {
        var stages = Enum.GetValues<ReadingStage>();
        var all = stages.Sum(s => clock.TimeOf(s).TotalSeconds);
        return stages.ToDictionary(s => s.ToString().ToLowerInvariant(), s => Math.Round(clock.TimeOf(s).TotalSeconds / all, 3));
    }
}
