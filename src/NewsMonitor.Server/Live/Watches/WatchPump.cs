using System.Collections.Concurrent;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>
/// Brings the replica's changes to the dashboards that watch them. Nobody waits for a dashboard: a session that is not ready is passed
/// by and catches up from its cursor when it is.
/// </summary>
internal sealed partial class WatchPump : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<TimelineBroadcast>> _timelines = new(StringComparer.Ordinal);
    private readonly ReplicaStore _replica;
    private readonly FrameEncoder _encoder;
    private readonly TimeProvider _time;
    private readonly ILogger<WatchPump> _logger;

    public WatchPump(ReplicaStore replica, FrameEncoder encoder, TimeProvider time, ILogger<WatchPump> logger)
    {
        (_replica, _encoder, _time, _logger) = (replica, encoder, time, logger);
        _replica.Changed += Signal;
    }

    /// <summary>Replaces what a session watches and sends it what it lacks. The watch's number; 0 where the connection is gone.</summary>
    /// <param name="session">The session.</param>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entities">Entity ids; null for all.</param>
    /// <param name="known">What the dashboard has; null where nothing.</param>
    public int Watch(WatchSession session, string timeline, IEnumerable<string>? entities, KnownVersions? known)
    {
        var before = session.Set;
        // In the index first, so that no change can fall between the first frame and those that follow.
        var set = BroadcastOf(timeline).Index.Join(session, entities);
        var watch = session.Begin(set, known);
        if (before is null) WatchMeter.Watches.Add(1);
        if (before is not null && before != set) Leave(session, before);
        if (watch is null)
        {
            Left(session, set);
            return 0;
        }

        Advance(session);
        return watch.Number;
    }

    /// <summary>Ends a session's watch.</summary>
    public void Unwatch(WatchSession session)
    {
        var set = session.Set;
        session.End();
        Left(session, set);
    }

    /// <summary>Forgets a session whose connection is gone.</summary>
    public void Close(WatchSession session)
    {
        var set = session.Set;
        session.Close();
        Left(session, set);
    }

    /// <summary>The dashboard has received this many frames; a session that waited for that goes on at once, with the newest values.</summary>
    public void Acknowledge(WatchSession session, long frames)
    {
        if (session.Acknowledge(frames)) Advance(session);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _replica.Changed -= Signal;
        foreach (var timeline in _timelines.Values) timeline.Value.Stop();
        await Task.WhenAll(_timelines.Values.Select(t => t.Value.Completion));
    }

    private void Signal(string timeline)
    {
        // Only a timeline that someone watched has a loop.
        if (_timelines.TryGetValue(timeline, out var broadcast)) broadcast.Value.Signal();
    }

    private void Left(WatchSession session, WatchSet? set)
    {
        if (set is null) return;
        WatchMeter.Watches.Add(-1);
        Leave(session, set);
    }

    private void Leave(WatchSession session, WatchSet set) => BroadcastOf(set.Timeline).Index.Leave(session, set);

    private TimelineBroadcast BroadcastOf(string timeline) =>
        _timelines.GetOrAdd(timeline, t => new Lazy<TimelineBroadcast>(
            () => new TimelineBroadcast(t, () => _replica.Find(t), Advance, _encoder, _time, _logger))).Value;

    private void Advance(WatchSession session)
    {
        while (session.Acquire() is { } watch)
        {
            var write = ValueTask.CompletedTask;
            try
            {
                write = Write(session, watch);
            }
            catch (Exception e)
            {
                // The cursor stands where it stood: the next change tries again.
                LogNotSent(e, watch.Set.Timeline);
            }

            if (!write.IsCompletedSuccessfully)
            {
                _ = Finish(session, write);
                return;
            }

            if (!session.Release()) return;
        }
    }

    private ValueTask Write(WatchSession session, Watch watch)
    {
        if (_replica.Find(watch.Set.Timeline) is not { } view) return ValueTask.CompletedTask;
        var message = BroadcastOf(view.Name).Cache.Get(view, watch, session.Watcher.Protocol);
        watch.MoveTo(view.Sequence);
        if (message is null) return ValueTask.CompletedTask;
        session.CountSent();
        WatchMeter.Frames.Add(1);
        return session.Watcher.Send(message);
    }

    private async Task Finish(WatchSession session, ValueTask write)
    {
        try
        {
            await write;
        }
        catch (Exception e)
        {
            // SignalR ends the connection itself and tells the lifetime manager.
            LogWriteFailed(e);
        }

        if (session.Release()) Advance(session);
    }

    [LoggerMessage(LogLevel.Error, "A frame of timeline {Timeline} could not be made")]
    private partial void LogNotSent(Exception exception, string timeline);

    [LoggerMessage(LogLevel.Debug, "A dashboard's connection failed while a frame was written")]
    private partial void LogWriteFailed(Exception exception);
}
