using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Threading.Tasks.Dataflow;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Cli.Analyze;
using NewsMonitor.Tension.Backtesting;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Cli.Backtest;

/// <summary>Reads a corpus on all cores, scores it, and writes the scores.</summary>
internal static class BacktestRun
{
    private const int Ahead = 256;

    /// <returns><see cref="AnalyzeRun.Ok"/>, or <see cref="AnalyzeRun.BadInput"/> where some input could not be read.</returns>
    public static async Task<int> RunAsync(BacktestOptions options, Stream input, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var (backtest, bad) = await ReadAsync(options, input, errors, cancellation);
        if (backtest.Days is not { } days)
        {
            await errors.WriteLineAsync("newsmonitor backtest: there is no dated article to score.");
            return AnalyzeRun.BadInput;
        }

        var from = options.From ?? Start(days.First);
        var to = options.To ?? Start(days.Last.AddDays(1));
        if (from >= to)
        {
            await errors.WriteLineAsync($"newsmonitor backtest: --from must lie before --to; the corpus goes from {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}.");
            return AnalyzeRun.BadInput;
        }

        var wanted = options.Entities.ToHashSet(StringComparer.Ordinal);
        var progress = new BacktestProgress(errors, "scored", (long)((to - from) / options.Every));
        await output.WriteLineAsync(BacktestCsv.Header);
        var moments = 0L;
        var last = default(DateTimeOffset);
        foreach (var row in backtest.Rows(from, to, options.Every, wanted.Count == 0 ? null : wanted.Contains))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.At != last) progress.Report(moments++);
            last = row.At;
            await output.WriteLineAsync(BacktestCsv.Line(row, options.Every));
        }

        progress.Done();
        await output.FlushAsync(cancellation);
        foreach (var entity in wanted.Where(e => e != Tension.Scoring.WorldTension.Name && !backtest.Entities.Contains(e))) await errors.WriteLineAsync($"newsmonitor backtest: no article touches '{entity}'.");
        return bad ? AnalyzeRun.BadInput : AnalyzeRun.Ok;
    }

    private static async Task<(Tension.Backtesting.Backtest Backtest, bool Bad)> ReadAsync(BacktestOptions options, Stream input, TextWriter errors, CancellationToken cancellation)
    {
        var (backtest, bad) = (new Tension.Backtesting.Backtest(options.Formula), false);
        var reading = new TransformBlock<InputDocument, (InputDocument Document, DatedFindings? Found)>(
            document => (document, Found(document)),
            new ExecutionDataflowBlockOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, BoundedCapacity = Ahead, CancellationToken = cancellation });
        var folding = new ActionBlock<(InputDocument Document, DatedFindings? Found)>(
            async result =>
            {
                if (result.Found is { } found) backtest.Add(found);
                else if (result.Document.Source is RetractionDocument retraction) backtest.Retract(ArticleIdentity.Canonical(retraction.Article) ?? retraction.Article);
                else
                {
                    bad = true;
                    await errors.WriteLineAsync($"newsmonitor backtest: {result.Document.Name}: {result.Document.Error ?? "it has no date, and its text tells none"}");
                }
            },
            new ExecutionDataflowBlockOptions { BoundedCapacity = Ahead, CancellationToken = cancellation });
        reading.LinkTo(folding, new DataflowLinkOptions { PropagateCompletion = true });
        var progress = new BacktestProgress(errors, "read", options.Files.Where(File.Exists).Sum(f => new FileInfo(f).Length));
        var documents = options.Files.Count == 0 ? InputDocuments.FromLines("standard input", input, cancellation) : InputDocuments.FromFiles(options.Files, input, cancellation, progress);
        await foreach (var document in documents)
        {
            if (!IsSampled(document, options)) continue;
            if (!await reading.SendAsync(document, cancellation)) break;
        }

        reading.Complete();
        await folding.Completion;
        progress.Done();
        return (backtest, bad);
    }

    private static DatedFindings? Found(InputDocument document)
    {
        if (document.Source is not ArticleDocument { Article: var given } source) return null;
        var article = given with { Id = ArticleIdentity.Of(source) };
        var reading = ArticleReader.Default.Read(article);
        if ((article.PublishedAt ?? reading.Date?.At) is not { } published) return null;
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        return new DatedFindings(article.Id, source.Revision, day, StorySignature.Of(article), Outlet.Of(article), Outlet.FamilyOf(article), FindingsExtractor.Extract(article, reading, day));
    }

    // By the id, so that every version of an article and its retraction share one fate.
    private static bool IsSampled(InputDocument document, BacktestOptions options)
    {
        if (options.Sample >= 1) return true;
        var id = document.Source switch
        {
            ArticleDocument article => ArticleIdentity.Of(article),
            RetractionDocument retraction => ArticleIdentity.Canonical(retraction.Article) ?? retraction.Article,
            _ => document.Name,
        };
        return XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{options.Seed}\t{id}"))) < options.Sample * ulong.MaxValue;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
