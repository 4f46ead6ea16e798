using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>
/// The frames that lead to one timeline's present view, each encoded once for all who stand at the same cursor of the same set.
/// Forgotten when the view changes, and when they are so old that the clock they show would be wrong. Thread safe.
/// </summary>
/// <param name="maxAge">How long a frame may be shared.</param>
/// <param name="encoder">Encodes.</param>
/// <param name="time">The wall clock.</param>
internal sealed class FrameCache(TimeSpan maxAge, FrameEncoder encoder, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(WatchSet Set, long Cursor, bool Begun, int Number, string Protocol), SerializedHubMessage?> _frames = [];
    private TimelineView? _view;
    private long _since;

    /// <summary>What a watch lacks of a view; null where it has everything.</summary>
    public SerializedHubMessage? Get(TimelineView view, Watch watch, IHubProtocol protocol)
    {
        // What a returning dashboard lacks is its own.
        if (watch.Known is not null) return Make(view, watch, protocol);
        lock (_lock)
        {
            if (_view is not null && view.Sequence < _view.Sequence) return Make(view, watch, protocol);
            if (!ReferenceEquals(view, _view) || time.GetElapsedTime(_since) >= maxAge)
            {
                _frames.Clear();
                _view = view;
                _since = time.GetTimestamp();
            }

            var key = (watch.Set, watch.Cursor, watch.Begun, watch.Number, protocol.Name);
            if (!_frames.TryGetValue(key, out var frame)) _frames[key] = frame = Make(view, watch, protocol);
            return frame;
        }
    }

    private SerializedHubMessage? Make(TimelineView view, Watch watch, IHubProtocol protocol) =>
        Frames.For(view, watch, time.GetUtcNow()) is { } frame ? encoder.Encode(frame, protocol) : null;
}
