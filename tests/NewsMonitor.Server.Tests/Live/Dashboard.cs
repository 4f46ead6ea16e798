using System.Net.WebSockets;
using System.Text.Json;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Tests.Live;

/// <summary>A client that reads only when a test asks it to.</summary>
internal sealed class Dashboard : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TensionWatch _watch;
    private readonly IAsyncEnumerator<WatchFrame> _frames;
    private WebSocket? _socket;

    public Dashboard(Uri server, WatchEncoding encoding, params string[] entities)
    {
        _watch = new TensionWatch(new TensionWatchOptions
        {
            Server = server,
            Timeline = "seeds",
            Entities = entities.Length > 0 ? entities : null,
            Encoding = encoding,
            ConfigureConnection = http => http.WebSocketFactory = async (context, cancellation) =>
            {
                var socket = new ClientWebSocket();
                await socket.ConnectAsync(context.Uri, cancellation);
                _socket = socket;
                return socket;
            },
        });
        _watch.ConnectionChanged += Connections.Add;
        _frames = _watch.Frames(_end.Token).GetAsyncEnumerator();
    }

    public WatchState State => _watch.State;

    public List<WatchConnectionChange> Connections { get; } = [];

    /// <summary>What the dashboard shows, to compare with another.</summary>
    public string Shown => JsonSerializer.Serialize(new
    {
        State.Run,
        State.Speed,
        State.Articles,
        State.Replay,
        Entities = State.Entities.Values.OrderBy(e => e.Id, StringComparer.Ordinal),
    });

    public async Task<WatchFrame> Next(string what)
    {
        await _frames.MoveNextAsync().AsTask().Reach(what, () => string.Join(" → ", Connections));
        return _frames.Current;
    }

    /// <summary>Reads frames until the state is as wanted. How many it took.</summary>
    public async Task<int> Until(Func<WatchState, bool> wanted, string what)
    {
        var frames = 0;
        for (; !wanted(State); frames++) await Next(what);
        return frames;
    }

    public Task<int> UntilVersion(string entity, long version) =>
        Until(s => s.Entities.TryGetValue(entity, out var held) && held.Version >= version, $"{entity} at version {version}");

    /// <summary>Cuts the connection as a lost network would: without a word.</summary>
    public void Cut() => (_socket ?? throw new InvalidOperationException("not connected")).Abort();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _frames.DisposeAsync();
        _end.Dispose();
    }
}
