using System.Net;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Client.Live;

/// <summary>
/// One connection to the hub, from its start to its loss. Frames wait in a queue that the server's window bounds, because a frame is
/// acknowledged only when its reader is done with it: a slow reader gets fewer, newer frames.
/// </summary>
internal sealed class WatchConnection : IAsyncDisposable
{
    private const string ErrorPrefix = "HubException: ";
    private readonly Channel<WatchFrame> _frames = Channel.CreateUnbounded<WatchFrame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HubConnection _connection;
    private long _received;
    private long _acknowledgeAt;

    /// <param name="options">Where to.</param>
    /// <param name="stagger">Frames until the first acknowledgement, 1 to <see cref="HubRoutes.AcknowledgeEvery"/>, so that many clients do not acknowledge at once.</param>
    public WatchConnection(TensionWatchOptions options, int stagger)
    {
        _acknowledgeAt = stagger;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(options.Server, HubRoutes.Tension), http =>
        {
            http.Transports = HttpTransportType.WebSockets;
            http.SkipNegotiation = true;
            if (options.Key is { } key) http.Headers["Authorization"] = "Bearer " + key;
            options.ConfigureConnection?.Invoke(http);
        });
        if (options.Encoding == WatchEncoding.MessagePack) builder.AddMessagePackProtocol();
        if (options.Logging is { } logging) builder.Services.AddSingleton(logging);
        _connection = builder.Build();
        _connection.On<WatchFrame>(HubRoutes.Frame, frame => _frames.Writer.TryWrite(frame));
        _connection.Closed += error =>
        {
            Error = error;
            _frames.Writer.TryComplete();
            return Task.CompletedTask;
        };
    }

    /// <summary>Why the connection was lost, where that is known.</summary>
    public Exception? Error { get; private set; }

    /// <summary>The frames, until the connection is lost.</summary>
    public ChannelReader<WatchFrame> Frames => _frames.Reader;

    /// <summary>Connects and asks.</summary>
    /// <exception cref="WatchRejectedException">The server does not take the request, or not from this caller.</exception>
    public async Task Start(WatchRequest request, CancellationToken cancellation)
    {
        try
        {
            await _connection.StartAsync(cancellation);
        }
        catch (Exception e) when (RefusalOf(e) is { } refusal)
        {
            throw new WatchRejectedException(refusal, e);
        }

        try
        {
            await _connection.InvokeAsync<int>(HubRoutes.Watch, request, cancellation);
        }
        catch (HubException e) when (e.Message.IndexOf(ErrorPrefix, StringComparison.Ordinal) is >= 0 and var at)
        {
            // Only what the hub says on purpose carries this prefix; any other failure may pass.
            throw new WatchRejectedException(e.Message[(at + ErrorPrefix.Length)..], e);
        }
    }

    /// <summary>The reader is done with a frame.</summary>
    public async Task Done(CancellationToken cancellation)
    {
        if (++_received < _acknowledgeAt) return;
        _acknowledgeAt = _received + HubRoutes.AcknowledgeEvery;
        try
        {
            await _connection.SendAsync(HubRoutes.Ack, _received, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // The connection is lost, and with it the window that this would have opened.
            Error ??= e;
            _frames.Writer.TryComplete();
        }
    }

    private static string? RefusalOf(Exception problem) => StatusOf(problem) switch
    {
        HttpStatusCode.Unauthorized => "key: the server asks for an active one.",
        HttpStatusCode.Forbidden => "key: the server does not let this one watch.",
        _ => null,
    };

    // A WebSocket that was refused tells the status in its words alone.
    private static HttpStatusCode? StatusOf(Exception problem) => problem switch
    {
        HttpRequestException { StatusCode: { } status } => status,
        WebSocketException when problem.Message.Contains("'401'", StringComparison.Ordinal) => HttpStatusCode.Unauthorized,
        WebSocketException when problem.Message.Contains("'403'", StringComparison.Ordinal) => HttpStatusCode.Forbidden,
        _ => null,
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
