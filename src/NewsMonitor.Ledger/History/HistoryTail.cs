using System.Diagnostics.CodeAnalysis;

namespace NewsMonitor.Ledger.History;

/// <summary>What was read so far of something that only grows, partition by partition. Catches up when it is asked for; one reader at a time.</summary>
/// <param name="partitions">Partitions of the run.</param>
/// <param name="known">What the ledger's entries are folded into.</param>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "No wait handle is ever made of the semaphore, so there is nothing to free; and a tail that leaves the cache may still be read.")]
internal sealed class HistoryTail<T>(int partitions, T known)
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly long[] _applied = new long[partitions];

    /// <summary>All that stands in the ledger when the call is made.</summary>
    /// <param name="lastOffset">The last offset of a partition.</param>
    /// <param name="read">Folds what a partition holds in <c>(after, upTo]</c>.</param>
    public async Task<T> CatchUpAsync(Func<int, Task<long>> lastOffset, Func<int, long, long, T, Task> read)
    {
        await _gate.WaitAsync();
        try
        {
            for (var partition = 0; partition < partitions; partition++)
            {
                var last = await lastOffset(partition);
                if (last <= _applied[partition]) continue;
                await read(partition, _applied[partition], last, known);
                _applied[partition] = last;
            }

            return known;
        }
        finally
        {
            _gate.Release();
        }
    }
}
