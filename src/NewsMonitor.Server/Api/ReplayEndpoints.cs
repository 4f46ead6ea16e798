using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsMonitor.Access;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Hosting;
using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Api;

/// <summary>Replay control of a timeline.</summary>
internal static class ReplayEndpoints
{
    public static void MapReplays(this RouteGroupBuilder api)
    {
        var replay = api.MapGroup("/timelines/{timeline}/replay")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        replay.MapGet("/", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.GetStatus()))
            .WithName("GetReplay").WithSummary("Where the replay stands");
        replay.MapPost("/", Start).WithName("StartReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Starts a corpus from its beginning; makes the timeline where there is none").ProducesValidationProblem();
        replay.MapPost("/pause", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.Pause())).WithName("PauseReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Stops the clock");
        replay.MapPost("/resume", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.Resume())).WithName("ResumeReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Lets the clock run on");
        replay.MapPost("/step", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.Step())).WithName("StepReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Pauses and moves on by one document");
        replay.MapPost("/seek", Seek).WithName("SeekReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Moves on to a moment at once: what is due by then is taken in").ProducesValidationProblem();
        replay.MapPost("/restart", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.Restart())).WithName("RestartReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Begins the same corpus again, in a new run");
        replay.MapPost("/stop", (string timeline, TimelineLookup timelines) => Control(timeline, timelines, r => r.Stop())).WithName("StopReplay").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Ends the replay; what was ingested stays");
        replay.MapPut("/speed", SetSpeed).WithName("SetReplaySpeed").RequireScope(Scope.Admin).WithMetadata(new AuditedAttribute()).WithSummary("Story seconds per second").ProducesValidationProblem();
    }

    private static async Task<Results<Ok<ReplayDto>, ProblemHttpResult, ValidationProblem>> Start(
        string timeline, ReplayRequest request, TimelineLookup timelines, CorpusPaths paths, IOptions<ServerOptions> options)
    {
        if (request.Speed is { } speed && !IsSpeed(speed)) return Problems.Field("speed", "'speed' must be more than 0: story seconds per second.");
        if (!TimelineNames.IsName(timeline)) return Problems.Field("timeline", TimelineNames.Rule);
        string path;
        try
        {
            path = paths.Resolve(request.Path);
        }
        catch (CorpusPathException problem)
        {
            return Problems.Field("path", problem.Message);
        }

        var info = await timelines.GetOrCreateAsync(timeline, TimelineKind.Replay, options.Value.Partitions);
        if (info.Fork is not null) return Problems.Fork(timeline);
        if (info.Kind != TimelineKind.Replay) return Problems.Conflict($"Timeline '{timeline}' follows the wall clock; replay into another one.");
        try
        {
            return TypedResults.Ok((await timelines.Replay(timeline).Start(new ReplaySettings(path, request.Speed, request.Paused))).ToDto());
        }
        catch (ReplayException problem)
        {
            return Problems.Conflict(problem.Message);
        }
    }

    private static async Task<Results<Ok<ReplayDto>, ProblemHttpResult, ValidationProblem>> SetSpeed(string timeline, SpeedRequest request, TimelineLookup timelines)
    {
        if (!IsSpeed(request.Speed)) return Problems.Field("speed", "'speed' must be more than 0: story seconds per second.");
        var result = await Control(timeline, timelines, r => r.SetSpeed(request.Speed));
        return result.Result is Ok<ReplayDto> ok ? ok : (ProblemHttpResult)result.Result;
    }

    private static async Task<Results<Ok<ReplayDto>, ProblemHttpResult, ValidationProblem>> Seek(string timeline, SeekRequest request, TimelineLookup timelines)
    {
        if (request.To is not { } moment) return Problems.Field("to", "'to' must be an ISO 8601 time.");
        var result = await Control(timeline, timelines, r => r.Seek(moment));
        return result.Result is Ok<ReplayDto> ok ? ok : (ProblemHttpResult)result.Result;
    }

    private static async Task<Results<Ok<ReplayDto>, ProblemHttpResult>> Control(string timeline, TimelineLookup timelines, Func<IReplayGrain, Task<ReplayStatus>> act)
    {
        if (await timelines.FindAsync(timeline) is not { } info) return Problems.NoTimeline(timeline);
        if (info.Fork is not null) return Problems.Fork(timeline);
        if (info.Kind != TimelineKind.Replay) return Problems.Conflict($"Timeline '{timeline}' follows the wall clock; it has no replay.");
        try
        {
            return TypedResults.Ok((await act(timelines.Replay(timeline))).ToDto());
        }
        catch (ReplayException problem)
        {
            return Problems.Conflict(problem.Message);
        }
    }

    private static bool IsSpeed(double speed) => double.IsFinite(speed) && speed > 0;
}
