using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>Where a watch's frames go.</summary>
internal interface IWatcher
{
    /// <summary>How the connection wants messages encoded.</summary>
    IHubProtocol Protocol { get; }

    /// <summary>Sends a message; completes when the connection has room for another.</summary>
    ValueTask Send(SerializedHubMessage message);
}

/// <summary>A SignalR connection.</summary>
internal sealed class HubWatcher(HubConnectionContext connection) : IWatcher
{
    /// <inheritdoc/>
    public IHubProtocol Protocol => connection.Protocol;

    /// <inheritdoc/>
    public ValueTask Send(SerializedHubMessage message) => connection.WriteAsync(message, connection.ConnectionAborted);
}
