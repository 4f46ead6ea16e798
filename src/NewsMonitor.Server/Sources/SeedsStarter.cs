using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Api;
using NewsMonitor.Server.Hosting;

namespace NewsMonitor.Server.Sources;

/// <summary>Sees to it that a fresh server has a live timeline and replays the seeds. A server that had begun goes on where it was.</summary>
internal sealed partial class SeedsStarter(
    TimelineLookup timelines,
    CorpusPaths paths,
    IOptions<ServerOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<SeedsStarter> log) : BackgroundService
{
    /// <summary>The timeline that follows the wall clock.</summary>
    public const string Live = "live";

    /// <summary>The timeline of the seeds.</summary>
    public const string Seeds = "seeds";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await lifetime.StartedAsync(stoppingToken)) return;
        await timelines.GetOrCreateAsync(Live, TimelineKind.Live, options.Value.Partitions);
        if (!options.Value.ReplaySeeds) return;
        await timelines.GetOrCreateAsync(Seeds, TimelineKind.Replay, options.Value.Partitions);
        var replay = timelines.Replay(Seeds);
        var status = await replay.GetStatus();
        if (status.State != ReplayState.None)
        {
            LogGoesOn(status.State.ToString().ToLowerInvariant(), status.Position, status.Total);
            return;
        }

        try
        {
            status = await replay.Start(new ReplaySettings(paths.Seeds, options.Value.SeedsSpeed));
            LogStarted(status.Total, paths.Seeds);
            foreach (var skipped in status.Skipped) LogSkipped(skipped.Name, skipped.Reason);
        }
        catch (ReplayException problem)
        {
            LogNotStarted(problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Replaying {Count} documents from {Path}")]
    private partial void LogStarted(int count, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "The replay of the seeds is {State} at {Position} of {Total} documents")]
    private partial void LogGoesOn(string state, int position, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left out {Name}: {Reason}")]
    private partial void LogSkipped(string name, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The seeds are not replayed. {Problem}")]
    private partial void LogNotStarted(string problem);
}
