using System.Runtime.CompilerServices;
using NewsMonitor.Client.Live;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Client;

/// <summary>
/// A live watch. Enumerate <see cref="Frames"/>: it connects, acknowledges, and after every loss connects again, for ever, and then
/// gets only what is newer than <see cref="State"/>. Ending the enumeration closes the connection.
/// </summary>
/// <remarks>
/// The reader sets the pace: while it works on a frame nothing piles up, because the server holds back after 24 frames and then sends
/// the newest values. <see cref="State"/> may be read from any thread; one enumeration at a time.
/// </remarks>
public sealed class TensionWatch
{
    private readonly TensionWatchOptions _options;
    private readonly string[]? _entities;
    private readonly WatchBackoff _backoff;
    private int _enumerating;
    private volatile WatchState _state = WatchState.Empty;

    /// <param name="options">What to watch.</param>
    public TensionWatch(TensionWatchOptions options)
        : this(options, Random.Shared.NextDouble)
    {
    }

    internal TensionWatch(TensionWatchOptions options, Func<double> random)
    {
        _options = options;
        _entities = options.Entities?.ToArray();
        _backoff = new WatchBackoff(random);
    }

    /// <summary>Everything known so far; already holds the frame that is being looked at.</summary>
    public WatchState State => _state;

    /// <summary>Raised when the connection changes, on the enumerating thread.</summary>
    public event Action<WatchConnectionChange>? ConnectionChanged;

    /// <summary>The frames as they come. The first one after a connection tells what was missed, and comes even where that is nothing.</summary>
    /// <param name="cancellation">Ends the watch.</param>
    /// <exception cref="WatchRejectedException">The server does not take the request: unknown timeline, malformed id.</exception>
    /// <exception cref="InvalidOperationException">The watch is being enumerated already.</exception>
    public async IAsyncEnumerable<WatchFrame> Frames([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref _enumerating, 1) == 1) throw new InvalidOperationException("The watch is being enumerated already.");
        try
        {
            while (true)
            {
                await using var connection = await Connect(cancellation);
                await foreach (var frame in connection.Frames.ReadAllAsync(cancellation))
                {
                    // Only a frame shows that the server not just takes requests but answers them.
                    _backoff.Reset();
                    _state = _state.Apply(frame);
                    yield return frame;
                    await connection.Done(cancellation);
                }

                await Wait(connection.Error, cancellation);
            }
        }
        finally
        {
            Volatile.Write(ref _enumerating, 0);
            Raise(new WatchConnectionChange(WatchConnectionState.Closed));
        }
    }

    /// <summary>Calls back for every frame until cancelled; otherwise as <see cref="Frames"/>.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task Run(Func<WatchFrame, Task> onFrame, CancellationToken cancellation)
    {
        await foreach (var frame in Frames(cancellation)) await onFrame(frame);
    }

    private async Task<WatchConnection> Connect(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Raise(new WatchConnectionChange(WatchConnectionState.Connecting));
            var connection = new WatchConnection(_options, Random.Shared.Next(1, HubRoutes.AcknowledgeEvery + 1));
            try
            {
                await connection.Start(_state.ToRequest(_options.Timeline, _entities), cancellation);
                Raise(new WatchConnectionChange(WatchConnectionState.Connected));
                return connection;
            }
            catch (Exception e)
            {
                await connection.DisposeAsync();
                if (e is WatchRejectedException || cancellation.IsCancellationRequested) throw;
                await Wait(e, cancellation);
            }
        }
    }

    private async Task Wait(Exception? error, CancellationToken cancellation)
    {
        var wait = _backoff.Next();
        Raise(new WatchConnectionChange(WatchConnectionState.Waiting, wait, error));
        await Task.Delay(wait, _options.Time, cancellation);
    }

    private void Raise(WatchConnectionChange change) => ConnectionChanged?.Invoke(change);
}
