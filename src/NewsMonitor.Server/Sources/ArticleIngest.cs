using Microsoft.Extensions.Options;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Hosting;

namespace NewsMonitor.Server.Sources;

/// <summary>Hands documents to the intake partitions of a timeline. Every accepted one is durable when its result comes back.</summary>
internal sealed class ArticleIngest(IGrainFactory grains, IOptions<ServerOptions> options)
{
    /// <summary>Documents that are handed over together.</summary>
    public const int BatchSize = 256;

    /// <summary>Ingests a batch; results stand in the order of the documents.</summary>
    public async Task<IngestResultDto[]> IngestAsync(TimelineInfo timeline, IReadOnlyList<PostedDocument> batch, CancellationToken cancellation)
    {
        var results = new IngestResultDto[batch.Count];
        var articles = new List<(int Index, Submission Submission)>();
        var retractions = new List<(int Index, string Article, string? Reason)>();
        for (var i = 0; i < batch.Count; i++)
        {
            var line = batch[i].Line;
            switch (batch[i].Document)
            {
                case ArticleDocument { Article.Text.Length: var length } when length > options.Value.MaxTextLength:
                    results[i] = Rejected(line, $"'text' is longer than {options.Value.MaxTextLength} characters");
                    break;
                case ArticleDocument document:
                    articles.Add((i, new Submission(Identified.Article(document)) { Revision = document.Revision, Reason = document.Reason }));
                    break;
                case RetractionDocument document:
                    retractions.Add((i, ArticleIdentity.Canonical(document.Article) ?? document.Article, document.Reason));
                    break;
                default:
                    results[i] = Rejected(line, batch[i].Error ?? "it cannot be read");
                    break;
            }
        }

        await Task.WhenAll(articles.GroupBy(a => Partitioning.Of(a.Submission.Article.Id, timeline.Partitions)).Select(async group =>
        {
            var list = group.ToList();
            var outcomes = await Intake(timeline, group.Key).Ingest([.. list.Select(a => a.Submission)], cancellation);
            for (var i = 0; i < list.Count; i++) results[list[i].Index] = ToDto(batch[list[i].Index].Line, outcomes[i]);
        }));

        // A retraction may stand behind its article in the same request.
        foreach (var (index, article, reason) in retractions)
        {
            await RetractAsync(timeline, article, reason, evenIfUnseen: true, cancellation);
            results[index] = new IngestResultDto(batch[index].Line, article, "retraction", null, null, null, null, null);
        }

        return results;
    }

    /// <summary>Puts an article in the place of whatever version is in force.</summary>
    public async Task<IngestResultDto> ReplaceAsync(TimelineInfo timeline, ArticleText article, string? reason, CancellationToken cancellation)
    {
        var intake = Intake(timeline, Partitioning.Of(article.Id, timeline.Partitions));
        return ToDto(1, (await intake.Ingest([new Submission(article) { Replaces = true, Reason = reason }], cancellation))[0]);
    }

    /// <summary>Takes an article back.</summary>
    public Task<RetractResult> RetractAsync(TimelineInfo timeline, string article, string? reason, bool evenIfUnseen, CancellationToken cancellation) =>
        Intake(timeline, Partitioning.Of(article, timeline.Partitions)).Retract(article, reason, evenIfUnseen, null, cancellation);

    private IIntakeGrain Intake(TimelineInfo timeline, int partition) => grains.GetGrain<IIntakeGrain>(GrainKeys.Intake(timeline.Run, partition));

    private static IngestResultDto Rejected(int line, string error) => new(line, null, "rejected", null, null, null, null, error);

    private static IngestResultDto ToDto(int line, IngestResult outcome) => new(
        line, outcome.Article, outcome.Status.ToString().ToLowerInvariant(), outcome.Partition, outcome.Offset, outcome.Statements, outcome.Events, null);
}
