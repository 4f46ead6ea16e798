using System.Globalization;
using NewsMonitor.Cli.Common;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;
using Spectre.Console;

namespace NewsMonitor.Cli.Replay;

/// <summary>Follows a replay to its end.</summary>
internal static class ReplayProgress
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(300);

    /// <summary>Shows a bar until the replay ends, then what was left out and the digest. Leaving early leaves the replay running.</summary>
    public static async Task<int> FollowAsync(NewsMonitorClient client, string timeline, CancellationToken cancellation)
    {
        var status = await client.GetReplay(timeline, cancellation);
        try
        {
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
            {
                var task = context.AddTask(timeline, maxValue: Math.Max(1, status.Total));
                while (true)
                {
                    status = await client.GetReplay(timeline, cancellation);
                    task.Value = status.Position;
                    task.Description = $"{status.State} {status.Position}/{status.Total}";
                    if (status.State is not ("playing" or "paused")) return;
                    await Task.Delay(Poll, cancellation);
                }
            });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"The replay on '{timeline}' goes on. 'newsmonitor replay stop --timeline {timeline}' ends it.");
            return 0;
        }

        Report(status);
        Console.WriteLine("digest " + (await client.GetTimeline(timeline, cancellation)).Digest);
        return status.State == "failed" ? ServerOption.Failed : 0;
    }

    /// <summary>Prints where a replay stands.</summary>
    public static void Report(ReplayDto status)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{status.State} {status.Position}/{status.Total} documents, {status.From:yyyy-MM-dd} to {status.To:yyyy-MM-dd}, {status.Speed:0} story seconds per second"));
        foreach (var skipped in status.Skipped) Console.WriteLine($"left out {skipped.Name}: {skipped.Reason}");
        if (status.Problem is { } problem) Console.Error.WriteLine("newsmonitor replay: " + problem);
    }
}
