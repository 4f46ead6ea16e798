using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Server.Api;

/// <summary>Timelines: clock, progress and digest.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimelines(this RouteGroupBuilder api)
    {
        api.MapGet("/timelines", List).WithName("ListTimelines").WithSummary("All timelines with clock and progress");
        api.MapGet("/timelines/{timeline}", Get).WithName("GetTimeline").WithSummary("One timeline with clock, progress and the digest of its state")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<TimelineDto[]>> List(TimelineLookup timelines) =>
        TypedResults.Ok(await Task.WhenAll((await timelines.ListAsync()).Select(info => Describe(timelines, info, withDigest: false))));

    private static async Task<Results<Ok<TimelineDto>, ProblemHttpResult>> Get(string timeline, TimelineLookup timelines) =>
        await timelines.FindAsync(timeline) is { } info
            ? TypedResults.Ok(await Describe(timelines, info, withDigest: true))
            : Problems.NoTimeline(timeline);

    internal static async Task<TimelineDto> Describe(TimelineLookup timelines, TimelineInfo info, bool withDigest)
    {
        var grain = timelines.Grain(info);
        var status = grain.GetStatus();
        var digest = withDigest ? grain.GetDigest() : null;
        var replay = info.Kind == TimelineKind.Replay ? timelines.Replay(info.Name).GetStatus() : null;
        return info.ToDto(await status, replay is null ? null : await replay, digest is null ? null : await digest);
    }
}
