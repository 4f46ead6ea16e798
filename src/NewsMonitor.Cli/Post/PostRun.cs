using NewsMonitor.Analysis;
using NewsMonitor.Cli.Analyze;
using NewsMonitor.Cli.Common;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Post;

/// <summary>Reads files and posts their articles in batches; each batch is durable before the next is sent.</summary>
internal static class PostRun
{
    private const int BatchSize = 200;

    /// <returns>0, or <see cref="ServerOption.BadInput"/> where anything was rejected.</returns>
    public static async Task<int> RunAsync(
        NewsMonitorClient client, string timeline, IReadOnlyList<string> files, Stream input, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        int accepted = 0, duplicates = 0, rejected = 0;
        await foreach (var batch in InputDocuments.FromFiles(files, input, cancellation).Chunk(BatchSize).WithCancellation(cancellation))
        {
            foreach (var bad in batch.Where(d => d.Article is null))
            {
                rejected++;
                await errors.WriteLineAsync($"newsmonitor post: {bad.Name}: {bad.Error}");
            }

            var good = batch.Where(d => d.Article is not null).ToArray();
            if (good.Length == 0) continue;
            var summary = await client.PostArticles(timeline, good.Select(d => ToPost(d.Article!)), cancellation);
            accepted += summary.Accepted;
            duplicates += summary.Duplicates;
            rejected += summary.Rejected;
            foreach (var result in summary.Results.Where(r => r.Error is not null))
                await errors.WriteLineAsync($"newsmonitor post: {good[Math.Clamp(result.Line - 1, 0, good.Length - 1)].Name}: {result.Error}");
            if (accepted + duplicates > BatchSize) await errors.WriteLineAsync($"newsmonitor post: {accepted + duplicates} articles are in");
        }

        await output.WriteLineAsync($"{accepted} accepted, {duplicates} known already, {rejected} rejected");
        return rejected > 0 ? ServerOption.BadInput : 0;
    }

    private static ArticlePost ToPost(ArticleText article) => new(article.Text, article.Id, article.Title, article.PublishedAt, article.Source, article.Url);
}
