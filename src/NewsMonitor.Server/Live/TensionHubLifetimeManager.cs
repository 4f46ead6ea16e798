using Microsoft.AspNetCore.SignalR;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Live;

/// <summary>Gives every connection its session. A hub only sees a proxy of its connection; the frames need the connection itself.</summary>
internal sealed class TensionHubLifetimeManager(WatchPump pump, ILogger<DefaultHubLifetimeManager<TensionHub>> logger)
    : DefaultHubLifetimeManager<TensionHub>(logger)
{
    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Features.Set(new WatchSession(new HubWatcher(connection)));
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connection.Features.Get<WatchSession>() is { } session) pump.Close(session);
        return base.OnDisconnectedAsync(connection);
    }
}
