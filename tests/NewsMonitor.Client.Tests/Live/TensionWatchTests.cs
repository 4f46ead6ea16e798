using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace NewsMonitor.Client.Tests.Live;

/// <summary>Without a server; with one it is tested where the hub is.</summary>
public sealed class TensionWatchTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Channel<WatchConnectionChange> _changes = Channel.CreateUnbounded<WatchConnectionChange>();
    private readonly TensionWatch _watch;

    public TensionWatchTests()
    {
        _watch = new TensionWatch(
            new TensionWatchOptions
            {
                Server = new Uri("http://localhost:5080"),
                Timeline = "seeds",
                Time = _time,
                ConfigureConnection = http => http.WebSocketFactory = (_, _) => throw new SocketException((int)SocketError.ConnectionRefused),
            },
            random: () => 0);
        _watch.ConnectionChanged += change => _changes.Writer.TryWrite(change);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again_after_growing_waits_until_the_watch_is_ended()
    {
        using var end = new CancellationTokenSource();
        await using var frames = _watch.Frames(end.Token).GetAsyncEnumerator();
        var next = frames.MoveNextAsync().AsTask();

        foreach (var milliseconds in new[] { 250, 500, 1000, 2000 })
        {
            Assert.Equal(WatchConnectionState.Connecting, (await Change()).State);
            var waiting = await Change();
            Assert.Equal((WatchConnectionState.Waiting, TimeSpan.FromMilliseconds(milliseconds)), (waiting.State, waiting.RetryIn!.Value));
            Assert.NotNull(waiting.Error);
            await MoveOn(TimeSpan.FromMilliseconds(milliseconds));
        }

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(20)));
        WatchConnectionChange last;
        do last = await Change();
        while (last.State != WatchConnectionState.Closed);
    }

    [Fact]
    public async Task A_watch_is_enumerated_by_one_reader_at_a_time()
    {
        using var end = new CancellationTokenSource();
        await using var first = _watch.Frames(end.Token).GetAsyncEnumerator();
        var next = first.MoveNextAsync().AsTask();
        await using var second = _watch.Frames().GetAsyncEnumerator();

        await Assert.ThrowsAsync<InvalidOperationException>(() => second.MoveNextAsync().AsTask());

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private async Task<WatchConnectionChange> Change()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _changes.Reader.ReadAsync(limit.Token);
    }

    // The wait begins just after it was announced, so the clock is moved in small steps until the next try is announced.
    private async Task MoveOn(TimeSpan wait)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var announced = _changes.Reader.WaitToReadAsync(limit.Token).AsTask();
        while (!announced.IsCompleted)
        {
            _time.Advance(wait);
            await Task.Yield();
        }

        await announced;
    }
}
