using System.Threading.Channels;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>One timeline's loop: waits for changes, keeps the cadence, and has every session that they concern advanced.</summary>
internal sealed partial class TimelineBroadcast
{
    /// <summary>Under load frames leave this far apart.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // Holds at most one signal: changes that come while one waits are conflated into it.
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Func<TimelineView?> _view;
    private readonly Action<WatchSession> _advance;
    private readonly Cadence _cadence;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _timeline;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _reached;

    public TimelineBroadcast(
        string timeline, Func<TimelineView?> view, Action<WatchSession> advance, FrameEncoder encoder, TimeProvider time, ILogger logger)
    {
        (_timeline, _view, _advance, _time, _logger) = (timeline, view, advance, time, logger);
        _cadence = new Cadence(Interval, time);
        Index = new WatchIndex(timeline);
        Cache = new FrameCache(Interval, encoder, time);
        Completion = Task.Run(Run);
    }

    /// <summary>Who watches.</summary>
    public WatchIndex Index { get; }

    /// <summary>Frames that lead to the present view.</summary>
    public FrameCache Cache { get; }

    /// <summary>Completes after <see cref="Stop"/>.</summary>
    public Task Completion { get; }

    /// <summary>The view changed. Never blocks.</summary>
    public void Signal() => _signals.Writer.TryWrite(true);

    /// <summary>Ends the loop, also where it waits for the cadence.</summary>
    public void Stop()
    {
        _signals.Writer.TryComplete();
        _stopped.TrySetResult();
    }

    private async Task Run()
    {
        await foreach (var _ in _signals.Reader.ReadAllAsync())
        {
            try
            {
                var wait = _cadence.Wait();
                if (wait > TimeSpan.Zero) await Task.WhenAny(Task.Delay(wait, _time), _stopped.Task);
                if (_stopped.Task.IsCompleted) return;
                _cadence.Beat();
                Flush();
            }
            catch (Exception e)
            {
                LogFailed(e, _timeline);
            }
        }
    }

    private void Flush()
    {
        if (_view() is not { } view) return;
        foreach (var session in Index.Concerned(view, _reached)) _advance(session);
        _reached = view.Sequence;
    }

    [LoggerMessage(LogLevel.Error, "Sending changes of timeline {Timeline} failed; its watchers get them with the next change")]
    private partial void LogFailed(Exception exception, string timeline);
}
