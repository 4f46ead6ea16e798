using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Tests.Live.Watches;

/// <summary>A dashboard whose connection can be stalled.</summary>
internal sealed class FakeWatcher : IWatcher
{
    private static readonly JsonHubProtocol Json = new();
    private readonly Channel<WatchFrame> _frames = Channel.CreateUnbounded<WatchFrame>();
    private TaskCompletionSource? _stall;

    public IHubProtocol Protocol => Json;

    /// <summary>The messages as they were handed over, to see whether they are shared.</summary>
    public ConcurrentQueue<SerializedHubMessage> Messages { get; } = [];

    public int Count => Messages.Count;

    public ValueTask Send(SerializedHubMessage message)
    {
        Messages.Enqueue(message);
        _frames.Writer.TryWrite(Read(message));
        return _stall is { } stall ? new ValueTask(stall.Task) : ValueTask.CompletedTask;
    }

    /// <summary>From now on writes do not complete.</summary>
    public void Stall() => _stall = new TaskCompletionSource();

    /// <summary>Writes complete again.</summary>
    public void GoOn()
    {
        var stall = _stall;
        _stall = null;
        stall?.SetResult();
    }

    public Task<WatchFrame> Next(string what) => _frames.Reader.ReadAsync().AsTask().Reach(what, () => $"{Count} frames were sent.");

    private static WatchFrame Read(SerializedHubMessage message)
    {
        var bytes = message.GetSerializedMessage(Json);
        using var json = JsonDocument.Parse(bytes[..^1]);
        return json.RootElement.GetProperty("arguments")[0].Deserialize<WatchFrame>(JsonSerializerOptions.Web)!;
    }
}
