using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMonitor.Access;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Hosting;
using NewsMonitor.Server.Security;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Api;

/// <summary>Corrections: make one, and look at those that were made.</summary>
internal static class CorrectionEndpoints
{
    private const int DefaultLimit = 50;
    private const int MostCorrections = 500;

    public static void MapCorrections(this RouteGroupBuilder api)
    {
        api.MapGet("/timelines/{timeline}/corrections", List).WithName("ListCorrections").WithSummary("Articles that were taken back or corrected, newest first, with the entities that moved")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();
        api.MapPut("/timelines/{timeline}/articles/{**id}", Put).WithName("CorrectArticle").RequireScope(Scope.Ingest).WithMetadata(new AuditedAttribute())
            .WithSummary("Puts a new version in the place of the one in force: every entity moves to where it would be had it come first")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem();
    }

    private static async Task<Results<Ok<CorrectionDto[]>, ProblemHttpResult, ValidationProblem>> List(
        string timeline, DateTimeOffset? before, int? limit, TimelineLookup timelines, ILedger ledger, HttpResponse response, CancellationToken cancellation)
    {
        if (limit is < 1 or > MostCorrections) return Problems.Field("limit", $"'limit' must be 1 to {MostCorrections}.");
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var corrections = await ledger.CorrectionsAsync(info.Run, before, limit ?? DefaultLimit, cancellation);
        if (corrections.Length == (limit ?? DefaultLimit)) response.LinkNext("before", corrections[^1].At.UtcDateTime.ToString("O"));
        return TypedResults.Ok(corrections.Select(ToDto).ToArray());
    }

    private static async Task<Results<Ok<IngestResultDto>, ProblemHttpResult, ValidationProblem>> Put(
        string timeline, string id, ArticleCorrection correction, TimelineLookup timelines, ArticleIngest ingest, ILedger ledger, IOptions<ServerOptions> options, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(correction.Text) && string.IsNullOrWhiteSpace(correction.Title)) return Problems.Field("text", "'text' and 'title' are both empty; to take an article back, DELETE it.");
        if (correction.Text?.Length > options.Value.MaxTextLength) return Problems.Field("text", $"'text' is longer than {options.Value.MaxTextLength} characters.");
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (info.Fork is not null) return Problems.Fork(timeline);
        var asked = ArticleNames.Unescape(id);
        if (await ledger.FindArticleAsync(info.Run, await ArticleNames.IdentityAsync(info, id, ledger, cancellation), cancellation) is not { } known) return Problems.NoArticle(asked);
        if (known.Retracted) return Problems.Conflict($"Article '{known.Text.Id}' was taken back; a retraction is final.");
        var text = known.Text with
        {
            Text = Identified.WellFormed(correction.Text ?? ""),
            Title = correction.Title is { } title ? Identified.WellFormed(title) : null,
            PublishedAt = correction.PublishedAt ?? known.PublishedAt,
            Source = correction.Source ?? known.Text.Source,
            Url = correction.Url ?? known.Text.Url,
        };
        return TypedResults.Ok(await ingest.ReplaceAsync(info, text, correction.Reason, cancellation));
    }

    private static CorrectionDto ToDto(CorrectionRecord record) => new(
        record.At.ToUniversalTime(),
        record.Revision is null ? "retracted" : "corrected",
        record.Article,
        record.Outlet,
        record.Title,
        record.Url,
        record.Revision,
        record.Reason,
        record.Entities);
}
