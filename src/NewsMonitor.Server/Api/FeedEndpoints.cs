using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Access;
using NewsMonitor.Analysis.Knowledge.Outlets;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Feeds;
using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Api;

/// <summary>Feeds: follow, look at, poll now, follow no more.</summary>
internal static class FeedEndpoints
{
    private const int MostFeeds = 5_000;

    public static void MapFeeds(this RouteGroupBuilder api)
    {
        var feeds = api.MapGroup("/feeds");
        feeds.MapGet("/", List).WithName("ListFeeds").WithSummary("Feeds that are followed, and how each does");
        feeds.MapPost("/", Follow).WithName("FollowFeed").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Follows a feed from now on; the same id again changes it").Produces<FeedDto>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        feeds.MapGet("/{id}", Get).WithName("GetFeed").WithSummary("A feed and how it does").ProducesProblem(StatusCodes.Status404NotFound);
        feeds.MapPost("/{id}/poll", Poll).WithName("PollFeed").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Polls a feed now, whenever it is due").ProducesProblem(StatusCodes.Status404NotFound);
        feeds.MapDelete("/{id}", Remove).WithName("RemoveFeed").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Follows a feed no more; what came through it stays").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<FeedDto[]>> List(IGrainFactory grains)
    {
        var feeds = await grains.GetFeedDirectory().List();
        var statuses = await Task.WhenAll(feeds.Select(f => grains.GetFeed(f.Id).GetStatus()));
        return TypedResults.Ok(statuses.OfType<FeedStatus>().Select(ToDto).ToArray());
    }

    private static async Task<Results<Created<FeedDto>, ProblemHttpResult, ValidationProblem>> Follow(FeedRequest request, IGrainFactory grains, TimelineLookup timelines)
    {
        var (feed, field, problem) = FeedPlan.Read(request);
        if (feed is null) return Problems.Field(field, problem);
        if (await timelines.FindAsync(feed.Timeline) is { Kind: not TimelineKind.Live }) return Problems.Field("timeline", $"'{feed.Timeline}' is a replay or a fork; feeds go into timelines that follow the wall clock.");
        var directory = grains.GetFeedDirectory();
        var known = await directory.List();
        if (known.Length >= MostFeeds && known.All(f => f.Id != feed.Id)) return Problems.Conflict($"At most {MostFeeds} feeds are followed; remove one.");
        return TypedResults.Created($"/api/feeds/{feed.Id}", ToDto(await directory.Put(feed)));
    }

    private static async Task<Results<Ok<FeedDto>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await IsFollowedAsync(id, grains) && await grains.GetFeed(id).GetStatus() is { } status ? TypedResults.Ok(ToDto(status)) : NoFeed(id);

    private static async Task<Results<Ok<FeedDto>, ProblemHttpResult>> Poll(string id, IGrainFactory grains) =>
        await IsFollowedAsync(id, grains) && await grains.GetFeed(id).Poll() is { } status ? TypedResults.Ok(ToDto(status)) : NoFeed(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string id, IGrainFactory grains) =>
        await grains.GetFeedDirectory().Remove(id) ? TypedResults.NoContent() : NoFeed(id);

    // Asked of the directory, so that no name that somebody guesses wakes a grain.
    private static async Task<bool> IsFollowedAsync(string id, IGrainFactory grains) => (await grains.GetFeedDirectory().List()).Any(f => f.Id == id);

    private static ProblemHttpResult NoFeed(string id) =>
        TypedResults.Problem($"No feed '{id}' is followed. GET /api/feeds lists them.", statusCode: StatusCodes.Status404NotFound, title: "No such feed");

    private static FeedDto ToDto(FeedStatus status)
    {
        var (feed, outlet) = (status.Definition, OutletDirectory.Default.Find(status.Definition.Outlet));
        return new FeedDto(
            feed.Id,
            feed.Name ?? outlet?.Name,
            status.Url,
            feed.Outlet,
            OutletDirectory.Default.FamilyOf(feed.Outlet),
            outlet is null ? null : outlet.Control == OutletControl.State,
            feed.Country ?? outlet?.Country,
            feed.Language,
            feed.Timeline,
            status.Health.ToString().ToLowerInvariant(),
            status.LastPoll?.ToUniversalTime(),
            status.LastSuccess?.ToUniversalTime(),
            status.LastNew?.ToUniversalTime(),
            status.NextPoll?.ToUniversalTime(),
            status.Failures,
            status.Polls,
            status.Articles,
            status.Problem,
            feed.Pages);
    }
}
