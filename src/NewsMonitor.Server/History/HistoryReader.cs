using Microsoft.Extensions.Caching.Memory;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.History;

namespace NewsMonitor.Server.History;

/// <summary>
/// Everything that was ever known of an entity or of a timeline's coverage, from the ledger: the live path is not asked. What was read is
/// kept for a while, so that the next question reads only what has come since.
/// </summary>
internal sealed class HistoryReader(ILedger ledger) : IDisposable
{
    private const int MostTails = 4096;
    private const int ReadLimit = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _tails = new(new MemoryCacheOptions { SizeLimit = MostTails });

    /// <summary>All that was ever known of an entity.</summary>
    public Task<KnownClaims> ClaimsAsync(TimelineInfo timeline, string entity) =>
        Tail((timeline.Run, entity), timeline.Partitions, () => new KnownClaims()).CatchUpAsync(
            partition => ledger.LastOffsetAsync(timeline.Run, partition),
            async (partition, after, upTo, known) =>
            {
                foreach (var delta in await ledger.ReadEntityAsync(timeline.Run, entity, partition, after, upTo)) known.Apply(delta);
            });

    /// <summary>All that was ever known of a timeline's coverage.</summary>
    public Task<KnownVolume> VolumeAsync(TimelineInfo timeline) =>
        Tail((timeline.Run, ""), timeline.Partitions, () => new KnownVolume()).CatchUpAsync(
            partition => ledger.LastOffsetAsync(timeline.Run, partition),
            async (partition, after, upTo, known) =>
            {
                while (after < upTo)
                {
                    var read = await ledger.ReadVolumeAsync(timeline.Run, partition, after, (int)Math.Min(ReadLimit, upTo - after));
                    if (read.IsEmpty) return;
                    foreach (var delta in read) known.Apply(delta);
                    after = read[^1].Offset;
                }
            });

    public void Dispose() => _tails.Dispose();

    private HistoryTail<T> Tail<T>((string Run, string Entity) key, int partitions, Func<T> empty) =>
        _tails.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Kept;
            return new HistoryTail<T>(partitions, empty());
        })!;
}
