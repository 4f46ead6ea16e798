using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Api;

/// <summary>
/// Ingests NDJSON and answers with NDJSON, one result a line in the order of the request, while the request still comes. A few batches are
/// under way at once; who does not read the results is not read from either, so that memory does not grow with the request.
/// </summary>
internal sealed class IngestStream(TimelineInfo timeline, ArticleIngest ingest) : IResult
{
    /// <summary>What asks for it in <c>Accept</c>, and the answer's type.</summary>
    public const string MediaType = "application/x-ndjson";

    private const int BatchesUnderWay = 4;
    private const int MostCharactersPerBatch = 4_000_000;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
        var json = httpContext.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        var batches = Channel.CreateBounded<Task<IngestResultDto[]>>(BatchesUnderWay);
        var reading = ReadAsync(httpContext.Request, batches.Writer, abort.Token);
        httpContext.Response.ContentType = MediaType;
        var line = 0;
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(abort.Token))
            {
                var results = await batch;
                foreach (var result in results) Write(httpContext.Response.BodyWriter, result, json);
                line = results[^1].Line;
                await httpContext.Response.BodyWriter.FlushAsync(abort.Token);
            }

            await reading;
        }
        catch (Exception problem) when (problem is IntakeUnavailableException or LedgerUnavailableException or TimeoutException or OrleansException)
        {
            // What stands above is durable; what became of the rest its sender cannot know.
            Write(httpContext.Response.BodyWriter, new IngestResultDto(line + 1, null, "failed", null, null, null, null, $"{problem.Message} Send again from this line on; what is on record counts once."), json);
            await httpContext.Response.BodyWriter.FlushAsync(abort.Token);
        }
        finally
        {
            await abort.CancelAsync();
            await Quietly(reading);
            while (batches.Reader.TryRead(out var left)) await Quietly(left);
        }
    }

    private async Task ReadAsync(HttpRequest request, ChannelWriter<Task<IngestResultDto[]>> batches, CancellationToken cancellation)
    {
        try
        {
            var batch = new List<PostedDocument>();
            var characters = 0L;
            await foreach (var document in PostedDocuments.ReadLinesAsync(request.BodyReader, cancellation))
            {
                batch.Add(document);
                characters += (document.Document as ArticleDocument)?.Article.Text.Length ?? 0;
                if (batch.Count < ArticleIngest.BatchSize && characters < MostCharactersPerBatch) continue;
                await SendAsync(batch);
                (batch, characters) = ([], 0);
            }

            if (batch.Count > 0) await SendAsync(batch);
            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.Complete(problem);
            throw;
        }

        async Task SendAsync(List<PostedDocument> batch)
        {
            await batches.WaitToWriteAsync(cancellation);
            await batches.WriteAsync(ingest.IngestAsync(timeline, batch, cancellation), cancellation);
        }
    }

    private static void Write(PipeWriter to, IngestResultDto result, JsonSerializerOptions json)
    {
        using (var writer = new Utf8JsonWriter(to)) JsonSerializer.Serialize(writer, result, json);
        to.Write("\n"u8);
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception)
        {
            // Its failure was told, or nobody is there any more to hear of it.
        }
    }
}
