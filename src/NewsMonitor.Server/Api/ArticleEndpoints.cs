using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Api;

/// <summary>Articles: post, look at, retract.</summary>
internal static class ArticleEndpoints
{
    /// <summary>Results that an answer lists; beyond it only rejected articles are listed.</summary>
    private const int MostResults = 1_000;

    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/timelines/{timeline}/articles").ProducesProblem(StatusCodes.Status404NotFound);
        articles.MapPost("/", Post).WithName("PostArticles")
            .WithSummary("Ingests articles: a JSON object, a JSON array, or NDJSON; durable when answered")
            .Accepts<ArticlePost>("application/json", "application/x-ndjson")
            .Produces<IngestSummaryDto>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        articles.MapGet("/{**id}", Get).WithName("GetArticle").WithSummary("An article with its reading");
        articles.MapDelete("/{**id}", Delete).WithName("RetractArticle").WithSummary("Takes an article back: every entity moves to where it would be without it");
    }

    private static async Task<Results<Ok<IngestSummaryDto>, ProblemHttpResult, JsonHttpResult<IngestSummaryDto>>> Post(
        string timeline, HttpRequest request, TimelineLookup timelines, ArticleIngest ingest, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var summary = new IngestSummary();
        if (PostedDocuments.IsNdjson(request.ContentType))
        {
            await foreach (var batch in PostedDocuments.ReadLinesAsync(request.BodyReader, cancellation).Chunk(ArticleIngest.BatchSize).WithCancellation(cancellation))
                summary.Add(await ingest.IngestAsync(info, batch, cancellation));
        }
        else
        {
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

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> Get(string timeline, string id, TimelineLookup timelines, ILedger ledger, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (await ledger.ReadingAsync(info.Run, await Identity(info, id, ledger, cancellation), knownAt: null, cancellation) is not { } found) return Problems.NoArticle(Unescape(id));
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
        reading["retracted"] = article.Retracted;
        reading["retractionReason"] = article.RetractionReason;
        return TypedResults.Ok(reading);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string timeline, string id, string? reason, TimelineLookup timelines, ArticleIngest ingest, ILedger ledger, CancellationToken cancellation)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        var article = await Identity(info, id, ledger, cancellation);
        return await ingest.RetractAsync(info, article, reason, evenIfUnseen: false, cancellation) == RetractResult.Unknown
            ? Problems.NoArticle(Unescape(id))
            : TypedResults.NoContent();
    }

    // An article with a URL is known by that; whoever posted it may still ask for it by the id of its outlet.
    private static async Task<string> Identity(TimelineInfo info, string id, ILedger ledger, CancellationToken cancellation)
    {
        var asked = Unescape(id);
        var canonical = ArticleIdentity.Canonical(asked) ?? asked;
        return await ledger.FindArticleAsync(info.Run, canonical, cancellation) is not null
            ? canonical
            : await ledger.FindIdAsync(info.Run, asked, cancellation) ?? canonical;
    }

    // Routing decodes everything but an encoded slash, and ids may be URLs.
    private static string Unescape(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
