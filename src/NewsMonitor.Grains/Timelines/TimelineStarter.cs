using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Timelines;

/// <summary>
/// Wakes every timeline after a start: partitions tell again what may not have been heard, entities publish themselves, replays go on, feeds are followed.
/// Each is tried until it is awake.
/// </summary>
internal sealed partial class TimelineStarter(IGrainFactory grains, TimeProvider time, IOptions<GrainsOptions> options, ILogger<TimelineStarter> log)
    : SiloService
{
    protected override async Task RunAsync(CancellationToken cancellation)
    {
        IReadOnlyList<TimelineInfo> timelines = [];
        await UntilDoneAsync("timelines", async () => timelines = await grains.GetTimelineDirectory().List(), cancellation);
        await Task.WhenAll(timelines.Select(t => WakeAsync(t, cancellation)));
        await UntilDoneAsync("feeds", async () =>
        {
            foreach (var feed in await grains.GetFeedDirectory().List()) await grains.GetFeed(feed.Id).Follow(feed);
        }, cancellation);
    }

    private async Task WakeAsync(TimelineInfo timeline, CancellationToken cancellation)
    {
        await UntilDoneAsync(timeline.Run, () => grains.GetTimeline(timeline.Run).WakeUp(), cancellation);
        if (timeline.Kind == TimelineKind.Replay)
            await UntilDoneAsync(timeline.Name, () => grains.GetReplay(timeline.Name).WakeUp(), cancellation);
        await UntilDoneAsync(timeline.Name, () => grains.GetAlerts(timeline.Name).WakeUp(), cancellation);
        Awake(timeline.Run);
    }

    private async Task UntilDoneAsync(string what, Func<Task> wake, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await wake().WaitAsync(cancellation);
                return;
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                NotAwake(e, what);
                await Task.Delay(Retry.Pause(failures, options.Value), time, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Timeline {Run} is awake.")]
    private partial void Awake(string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} could not be woken; trying again.")]
    private partial void NotAwake(Exception e, string what);
}
