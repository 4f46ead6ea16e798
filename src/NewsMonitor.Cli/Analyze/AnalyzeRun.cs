using System.Threading.Tasks.Dataflow;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Analysis.Events;

namespace NewsMonitor.Cli.Analyze;

/// <summary>Reads every document on all cores and writes the readings in the order of the input.</summary>
internal static class AnalyzeRun
{
    /// <summary>Everything was read.</summary>
    public const int Ok = 0;

    /// <summary>Some input could not be read; the rest was.</summary>
    public const int BadInput = 2;

    // Enough to keep the cores busy; more would only hold texts in memory.
    private const int Ahead = 64;

    private static readonly byte[] LineFeed = [(byte)'\n'];

    /// <returns><see cref="Ok"/> or <see cref="BadInput"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> files, Stream input, Stream output, TextWriter errors, PloverEdition edition, CancellationToken cancellation)
    {
        var bad = false;
        var reading = new TransformBlock<InputDocument, (InputDocument Document, byte[] Json)>(
            document => (document, document.Article is { } article ? ReadingJson.ToUtf8(article.Id, ArticleReader.Default.Read(article), edition) : []),
            new ExecutionDataflowBlockOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, BoundedCapacity = Ahead, EnsureOrdered = true, CancellationToken = cancellation });
        var writing = new ActionBlock<(InputDocument Document, byte[] Json)>(
            async result =>
            {
                if (result.Document.Error is { } error)
                {
                    bad = true;
                    await errors.WriteLineAsync($"newsmonitor analyze: {result.Document.Name}: {error}");
                    return;
                }

                await output.WriteAsync(result.Json, cancellation);
                await output.WriteAsync(LineFeed, cancellation);
            },
            new ExecutionDataflowBlockOptions { BoundedCapacity = Ahead, CancellationToken = cancellation });
        reading.LinkTo(writing, new DataflowLinkOptions { PropagateCompletion = true });

        var documents = files.Count == 0 ? InputDocuments.FromLines("standard input", input, cancellation) : InputDocuments.FromFiles(files, input, cancellation);
        await foreach (var document in documents)
        {
            if (!await reading.SendAsync(document, cancellation)) break;
        }

        reading.Complete();
        await writing.Completion;
        await output.FlushAsync(cancellation);
        return bad ? BadInput : Ok;
    }
}
