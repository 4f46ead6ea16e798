using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Api;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Live.Streams;

/// <summary>Live changes for those without SignalR: <c>curl -N …/api/timelines/live/stream?entities=country/UKR</c>.</summary>
internal static class StreamEndpoint
{
    private const string LastEvent = "Last-Event-ID";

    public static void MapStream(this IEndpointRouteBuilder app) => app.MapGet("/api/timelines/{timeline}/stream", Follow).WithName("StreamTimeline")
        .WithSummary("The frames of a watch as server-sent events; 'Last-Event-ID' goes on where the reader was")
        .Produces<WatchFrame>(StatusCodes.Status200OK, "text/event-stream").ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem();

    private static async Task<Results<ServerSentEventsResult<WatchFrame?>, ProblemHttpResult, ValidationProblem>> Follow(
        string timeline, string? entities, HttpRequest request, TimelineStream stream, ITimelineCatalogue timelines, CancellationToken cancellation)
    {
        string[]? named = entities?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (WatchRequestRules.ProblemOf(new WatchRequest { Timeline = timeline, Entities = named }) is { } problem)
            return Problems.Field("entities", problem);
        return await timelines.Exists(timeline)
            ? TypedResults.ServerSentEvents(stream.FollowAsync(timeline, named, request.Headers[LastEvent], cancellation))
            : Problems.NoTimeline(timeline);
    }
}
