using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Access;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Security;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Api;

/// <summary>Articles: post, look at, retract.</summary>
internal static class ArticleEndpoints
{
    /// <summary>Results that an answer lists; beyond it only rejected articles are listed.</summary>
    private const int MostResults = 1_000;

    /// <summary>Most bytes of a body that is JSON; NDJSON has no end.</summary>
    private const long MostBytesOfJson = 32 * 1024 * 1024;

    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/timelines/{timeline}/articles").ProducesProblem(StatusCodes.Status404NotFound);
        articles.MapPost("/", Post).WithName("PostArticles")
            .WithSummary("Ingests articles: a JSON object, a JSON array, or NDJSON; durable when answered. NDJSON of any length passes through; with 'Accept: application/x-ndjson' each line is answered by a line as it becomes durable")
            .Accepts<ArticlePost>("application/json", "application/x-ndjson")
            .Produces<IngestSummaryDto>().Produces<IngestSummaryDto>(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithMetadata(new DisableRequestSizeLimitAttribute()).RequireScope(Scope.Ingest);
        articles.MapGet("/{**id}", Get).WithName("GetArticle").WithSummary("An article with its reading: the version in force, or the one that was in force at 'knownAt'").Produces<ArticleReadingDto>();
        articles.MapDelete("/{**id}", Delete).WithName("RetractArticle").WithSummary("Takes an article back: every entity moves to where it would be without it").RequireScope(Scope.Ingest).WithMetadata(new AuditedAttribute());
    }

    private static async Task<IResult> Post(
        string timeline, HttpRequest request, TimelineLookup timelines, ArticleIngest ingest, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (info.Fork is not null) return Problems.Fork(timeline);
        if (PostedDocuments.IsNdjson(request.ContentType) && request.GetTypedHeaders().Accept.Any(a => a.MediaType == IngestStream.MediaType)) return new IngestStream(info, ingest);
        var summary = new IngestSummary();
        if (PostedDocuments.IsNdjson(request.ContentType))
        {
            await foreach (var batch in PostedDocuments.ReadLinesAsync(request.BodyReader, cancellation).Chunk(ArticleIngest.BatchSize).WithCancellation(cancellation))
                summary.Add(await ingest.IngestAsync(info, batch, cancellation));
        }
        else
        {
            // NDJSON passes through line by line; JSON has to be held whole.
            request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytesOfJson;
            IReadOnlyList<PostedDocument> documents;
            try
            {
                documents = await PostedDocuments.ReadJsonAsync(request.Body, cancellation);
            }
            catch (JsonException problem)
            {
                return TypedResults.Problem($"The body is no valid JSON: {problem.Message}", statusCode: StatusCodes.Status400BadRequest, title: "Not JSON");
            }

            foreach (var batch in documents.Chunk(ArticleIngest.BatchSize)) summary.Add(await ingest.IngestAsync(info, batch, cancellation));
        }

        var answer = summary.ToDto(MostResults);
        if (answer.Results.Count == 0) return TypedResults.Problem("The body holds no article.", statusCode: StatusCodes.Status400BadRequest, title: "Nothing to ingest");

        // Nothing got in: that is the client's error. Something got in: the answer tells which.
        return summary.OnlyRejected && answer.Results.Count == 1
            ? TypedResults.Problem(answer.Results[0].Error, statusCode: StatusCodes.Status400BadRequest, title: "Article rejected", extensions: [new("results", answer.Results)])
            : summary.OnlyRejected
                ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity)
                : TypedResults.Ok(answer);
    }

    private static async Task<IResult> Get(
        string timeline, string id, DateTimeOffset? knownAt, TimelineLookup timelines, ILedger ledger, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (await ledger.ReadingAsync(info.Run, await ArticleNames.IdentityAsync(info, id, ledger, cancellation), knownAt, cancellation) is not { } found) return Problems.NoArticle(ArticleNames.Unescape(id));
        var article = found.Article;
        var reading = JsonNode.Parse(ReadingJson.ToUtf8(article.Text.Id, found.Reading))!.AsObject();
        reading["publishedAt"] = article.PublishedAt.UtcDateTime;
        reading["title"] = article.Text.Title;
        reading["text"] = article.Text.Text;
        reading["outlet"] = article.Outlet;
        reading["url"] = article.Text.Url;
        reading["knownAt"] = article.KnownAt.UtcDateTime;
        reading["partition"] = article.Partition;
        reading["offset"] = article.Offset;
        reading["revision"] = article.Revision;
        reading["correctionReason"] = article.CorrectionReason;
        reading["supersededAt"] = article.SupersededAt?.UtcDateTime;
        reading["family"] = article.Family;
        reading["retracted"] = article.Retracted;
        reading["retractionReason"] = article.RetractionReason;
        reading["copies"] = new JsonArray([.. (await timelines.Grain(info).GetCopies(article.Text.Id)).Select(id => JsonValue.Create(id))]);
        return TypedResults.Ok(reading);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string timeline, string id, string? reason, TimelineLookup timelines, ArticleIngest ingest, ILedger ledger, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (info.Fork is not null) return Problems.Fork(timeline);
        var article = await ArticleNames.IdentityAsync(info, id, ledger, cancellation);
        return await ingest.RetractAsync(info, article, reason, evenIfUnseen: false, cancellation) == RetractResult.Unknown
            ? Problems.NoArticle(ArticleNames.Unescape(id))
            : TypedResults.NoContent();
    }
}
