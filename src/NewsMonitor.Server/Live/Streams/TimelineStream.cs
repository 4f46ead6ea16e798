using System.Collections.Frozen;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Live.Streams;

/// <summary>
/// The frames of a watch as server-sent events. Like a dashboard's watch it is a cursor and no queue: who reads slowly gets the newest
/// values, later. An event's id says how far its reader was told, on this node and in this life; to any other everything is told again.
/// </summary>
internal sealed class TimelineStream(ReplicaStore replica, TimeProvider time)
{
    /// <summary>The events' type.</summary>
    public const string Frame = "frame";

    /// <summary>The type of events that only say that the stream lives.</summary>
    public const string Ping = "ping";

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly string _life = Guid.NewGuid().ToString("n")[..8];

    /// <summary>Frames from now on, the first one whole unless the reader comes back; ends when the timeline is thrown away.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entities">Entity ids; null for all.</param>
    /// <param name="lastEvent">The id of the last event that the reader had; null where it had none.</param>
    /// <param name="cancellation">The reader left.</param>
    public async IAsyncEnumerable<SseItem<WatchFrame?>> FollowAsync(string timeline, IEnumerable<string>? entities, string? lastEvent, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var watch = new Watch(1, new WatchSet(timeline, entities?.ToFrozenSet(StringComparer.Ordinal)), null);
        if (CursorOf(lastEvent) is { } cursor) watch.MoveTo(cursor);
        var signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void OnChanged(string changed)
        {
            if (changed == timeline) signal.Writer.TryWrite(true);
        }

        replica.Changed += OnChanged;
        try
        {
            for (var seen = false; !cancellation.IsCancellationRequested;)
            {
                var view = replica.Find(timeline);
                if (view is null && seen) yield break;
                seen |= view is not null;
                if (view is not null && Frames.For(view, watch, time.GetUtcNow()) is { } frame)
                {
                    watch.MoveTo(view.Sequence);
                    yield return new SseItem<WatchFrame?>(frame, Frame) { EventId = string.Create(CultureInfo.InvariantCulture, $"{_life}-{view.Sequence}") };
                    await Task.Delay(TimelineBroadcast.Interval, time, cancellation);
                    continue;
                }

                if (!await ChangedAsync(signal.Reader, cancellation)) yield return new SseItem<WatchFrame?>(null, Ping);
            }
        }
        finally
        {
            replica.Changed -= OnChanged;
        }
    }

    private async Task<bool> ChangedAsync(ChannelReader<bool> changes, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var change = changes.ReadAsync(limit.Token).AsTask();
        var first = await Task.WhenAny(change, Task.Delay(Quiet, time, limit.Token));
        await limit.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        return first == change;
    }

    private long? CursorOf(string? lastEvent) =>
        lastEvent?.Split('-') is [var life, var sequence] && life == _life && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;
}
