using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Live;

/// <summary>The hub at <see cref="HubRoutes.Tension"/>. Frames do not pass through it: see <see cref="WatchPump"/>.</summary>
internal sealed class TensionHub(WatchPump pump, ITimelineCatalogue timelines) : Hub
{
    /// <summary>Watches from now on; replaces what the connection watched before. Returns the watch's number, which its frames carry.</summary>
    /// <exception cref="HubException">The request is not sound; the message begins with the field.</exception>
    public async Task<int> Watch(WatchRequest request)
    {
        if (WatchRequestRules.ProblemOf(request) is { } problem) throw new HubException(problem);
        if (!await timelines.Exists(request.Timeline)) throw new HubException($"timeline: there is no '{request.Timeline}'.");
        return pump.Watch(Session, request.Timeline, request.Entities, WatchRequestRules.KnownTo(request));
    }

    /// <summary>This many frames were received on this connection.</summary>
    public void Ack(long frames) => pump.Acknowledge(Session, frames);

    /// <summary>Ends the watch.</summary>
    public void Unwatch() => pump.Unwatch(Session);

    private WatchSession Session => Context.Features.GetRequiredFeature<WatchSession>();
}
