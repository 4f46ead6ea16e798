using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Timelines;

/// <summary>
/// Hands documents to the partitions that they belong to: partitions side by side, within each one in order, so that a retraction follows
/// its article. Repeating it changes nothing.
/// </summary>
internal sealed class CorpusFeeder(IGrainFactory grains, TimelineInfo run)
{
    private const int BatchLimit = 64;

    /// <summary>Completes when all are durable.</summary>
    public Task FeedAsync(ReadOnlySpan<CorpusItem> items) =>
        Task.WhenAll(items.ToArray().GroupBy(i => Partitioning.Of(i.Id, run.Partitions)).Select(g => FeedAsync(g.Key, [.. g])));

    private async Task FeedAsync(int partition, IReadOnlyList<CorpusItem> items)
    {
        var intake = grains.GetIntake(run.Run, partition);
        var articles = ImmutableArray.CreateBuilder<Submission>();
        foreach (var item in items)
        {
            // The corpus may know an article's time from where the text does not show it.
            if (item.Article is { } article)
                articles.Add(new Submission(article with { PublishedAt = article.PublishedAt ?? item.At }) { KnownAt = item.At, Revision = item.Revision, Reason = item.Reason });
            if (articles.Count >= BatchLimit || item.Article is null) await FlushAsync();
            if (item.Article is null) await intake.Retract(item.Id, item.Reason, evenIfUnseen: true, item.At);
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            if (articles.Count > 0) await intake.Ingest(articles.DrainToImmutable());
        }
    }
}
