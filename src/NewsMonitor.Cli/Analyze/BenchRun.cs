using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Measuring;

namespace NewsMonitor.Cli.Analyze;

/// <summary>Reads the same articles again and again on one core and tells how fast. Some seconds to warm up are not counted.</summary>
internal static class BenchRun
{
    private const double Megabyte = 1e6;

    // The compiler optimises what runs often only after a while.
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(6);

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
        for (var from = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(from) < Warmup;) Read(articles, null, cancellation);
        var times = new double[rounds];
        var cores = new double[rounds];
        var clock = new ReadingClock();
        long allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (from, busy, memory) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            Read(articles, clock, cancellation);
            times[round] = Stopwatch.GetElapsedTime(from).TotalSeconds;
            cores[round] = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
            allocated += GC.GetAllocatedBytesForCurrentThread() - memory;
        }

        Array.Sort(times);
        Array.Sort(cores);
        var report = new BenchReport(articles.Count, bytes, clock.Sentences / rounds, rounds, knowledge.TotalMilliseconds, bytes / Megabyte / times[rounds / 2], bytes / Megabyte / times[^1],
            bytes / Megabyte / times[0], bytes / Megabyte / cores[rounds / 2], allocated / rounds / articles.Count, Stages(clock, (long)rounds * articles.Count));
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

    private static Dictionary<string, StageFigures> Stages(ReadingClock clock, long readings)
    {
        var stages = Enum.GetValues<ReadingStage>();
        var all = stages.Sum(s => clock.TimeOf(s).TotalSeconds);
        return stages.ToDictionary(s => s.ToString().ToLowerInvariant(), s => new StageFigures(Math.Round(clock.TimeOf(s).TotalSeconds / all, 3), clock.AllocatedBy(s) / readings));
    }
}
