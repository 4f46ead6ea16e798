using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>
/// A connection's flow control: one write at a time, and no more than <see cref="HubRoutes.Window"/> frames that the dashboard has not
/// acknowledged. It holds no queue: what was missed meanwhile is found by the watch's cursor. Thread safe.
/// </summary>
/// <remarks>
/// Changes, acknowledgements and completed writes come on different threads. Every step is taken under one short lock, so an
/// acknowledgement cannot fall between the look at the window and the note that the session is blocked.
/// </remarks>
internal sealed class WatchSession(IWatcher watcher)
{
    private readonly Lock _lock = new();
    private Watch? _watch;
    private int _watches;
    private bool _writing;
    private bool _missed;
    private bool _blocked;
    private bool _closed;
    private long _sent;
    private long _acknowledged;

    /// <summary>Where the frames go.</summary>
    public IWatcher Watcher { get; } = watcher;

    /// <summary>Whether it waits for an acknowledgement.</summary>
    public bool IsBlocked
    {
        get { lock (_lock) return _blocked; }
    }

    /// <summary>What is watched now; null where nothing is.</summary>
    public WatchSet? Set
    {
        get { lock (_lock) return _watch?.Set; }
    }

    /// <summary>Replaces what is watched. Null where the connection is closed already.</summary>
    public Watch? Begin(WatchSet set, KnownVersions? known)
    {
        lock (_lock) return _closed ? null : _watch = new Watch(++_watches, set, known);
    }

    /// <summary>Ends the watch.</summary>
    public void End()
    {
        lock (_lock) _watch = null;
    }

    /// <summary>Ends everything: the connection is gone.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _watch = null;
        }
    }

    /// <summary>
    /// Asks to write. Null where nothing is watched, a write is under way or the window is full; then the session remembers that it was
    /// asked. Otherwise the caller owns the watch until <see cref="Release"/>.
    /// </summary>
    public Watch? Acquire()
    {
        lock (_lock)
        {
            if (_watch is null) return null;
            _blocked = _sent - _acknowledged >= HubRoutes.Window;
            if (_writing || _blocked)
            {
                _missed = true;
                return null;
            }

            _missed = false;
            _writing = true;
            return _watch;
        }
    }

    /// <summary>The owner is about to send a frame.</summary>
    public void CountSent()
    {
        lock (_lock) _sent++;
    }

    /// <summary>The owner is done. True where it was asked for meanwhile: then ask again.</summary>
    public bool Release()
    {
        lock (_lock)
        {
            _writing = false;
            return _missed && _watch is not null;
        }
    }

    /// <summary>The dashboard has received this many frames of the connection. True where that lets a waiting session go on.</summary>
    /// <param name="frames">More than were sent count as all that were; fewer than before change nothing.</param>
    public bool Acknowledge(long frames)
    {
        lock (_lock)
        {
            _acknowledged = Math.Clamp(frames, _acknowledged, _sent);
            if (!_blocked || _sent - _acknowledged >= HubRoutes.Window) return false;
            _blocked = false;
            return _missed && !_writing;
        }
    }
}
