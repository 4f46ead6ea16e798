using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Client;

/// <summary>How frames are encoded on the wire.</summary>
public enum WatchEncoding
{
    /// <summary>Readable.</summary>
    Json = 0,

    /// <summary>About a third of the bytes.</summary>
    MessagePack = 1,
}

/// <summary>What to watch, and how.</summary>
public sealed class TensionWatchOptions
{
    /// <summary>The server's address: <c>http://localhost:5080</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>The timeline's name.</summary>
    public required string Timeline { get; init; }

    /// <summary>Entity ids, at most 500; null for every entity of the timeline.</summary>
    public IReadOnlyCollection<string>? Entities { get; init; }

    /// <summary>Default: JSON.</summary>
    public WatchEncoding Encoding { get; init; }

    /// <summary>The API key, for a server that asks for one. Default: none.</summary>
    public string? Key { get; init; }

    /// <summary>The clock by which tries are spaced. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where SignalR's own log goes. Default: nowhere.</summary>
    public ILoggerFactory? Logging { get; init; }

    /// <summary>Changes the HTTP connection, as to add a header. Default: WebSockets without negotiation, so that any node of a cluster can answer.</summary>
    public Action<HttpConnectionOptions>? ConfigureConnection { get; init; }
}
