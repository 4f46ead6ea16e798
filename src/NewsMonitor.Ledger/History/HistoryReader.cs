using Microsoft.Extensions.Caching.Memory;
using NewsMonitor.Tension.History;

namespace NewsMonitor.Ledger.History;

/// <summary>
/// Everything that was ever known of an entity or of a timeline's coverage, from the ledger: the live path is not asked. What was read is
/// kept for a while, so that the next question reads only what has come since.
/// </summary>
public sealed class HistoryReader(ILedger ledger) : IDisposable
{
    private const int MostTails = 4096;
    private const int ReadLimit = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _tails = new(new MemoryCacheOptions { SizeLimit = MostTails });

    /// <summary>All that was ever known of an entity.</summary>
    /// <param name="run">The run.</param>
    /// <param name="partitions">How many partitions it has.</param>
    /// <param name="entity">Entity id.</param>
    public Task<KnownClaims> ClaimsAsync(string run, int partitions, string entity) =>
        Tail((run, entity), partitions, () => new KnownClaims()).CatchUpAsync(
            partition => ledger.LastOffsetAsync(run, partition),
            async (partition, after, upTo, known) =>
            {
                foreach (var delta in await ledger.ReadEntityAsync(run, entity, partition, after, upTo)) known.Apply(delta);
            });

    /// <summary>All that was ever known of a run's coverage.</summary>
    /// <param name="run">The run.</param>
    /// <param name="partitions">How many partitions it has.</param>
    public Task<KnownVolume> VolumeAsync(string run, int partitions) =>
        Tail((run, ""), partitions, () => new KnownVolume()).CatchUpAsync(
            partition => ledger.LastOffsetAsync(run, partition),
            async (partition, after, upTo, known) =>
            {
                while (after < upTo)
                {
                    var read = await ledger.ReadVolumeAsync(run, partition, after, (int)Math.Min(ReadLimit, upTo - after));
                    if (read.IsEmpty) return;
                    foreach (var delta in read) known.Apply(delta);
                    after = read[^1].Offset;
                }
            });

    /// <inheritdoc/>
    public void Dispose() => _tails.Dispose();

    private HistoryTail<T> Tail<T>((string Run, string Entity) key, int partitions, Func<T> empty) =>
        _tails.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Kept;
            return new HistoryTail<T>(partitions, empty());
        })!;
}
