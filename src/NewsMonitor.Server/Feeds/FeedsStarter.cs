using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Server.Hosting;

namespace NewsMonitor.Server.Feeds;

/// <summary>Follows the feeds of the configured file. Those that were added over HTTP, or by an earlier file, are followed anyway.</summary>
internal sealed partial class FeedsStarter(IGrainFactory grains, IOptions<ServerOptions> options, IHostApplicationLifetime lifetime, ILogger<FeedsStarter> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Feeds is not { Length: > 0 } path) return;
        if (!await lifetime.StartedAsync(stoppingToken)) return;
        try
        {
            var (feeds, problems) = FeedsFile.Read(await File.ReadAllTextAsync(path, stoppingToken));
            foreach (var problem in problems) LogLeftOut(path, problem);
            foreach (var feed in feeds) await grains.GetFeedDirectory().Put(feed);
            LogFollowing(feeds.Count, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(path, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Following {Count} feeds of {Path}")]
    private partial void LogFollowing(int count, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: left out {Problem}")]
    private partial void LogLeftOut(string path, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The feeds of {Path} cannot be read: {Problem}")]
    private partial void LogUnreadable(string path, string problem);
}
