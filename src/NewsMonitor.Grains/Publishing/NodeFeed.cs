using Microsoft.Extensions.Logging;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Grains.Publishing;

/// <summary>
/// Keeps one web node up to date with this silo's board: one batch in flight, everything again where the node says that a batch does
/// not follow on what it holds.
/// </summary>
internal sealed partial class NodeFeed(Guid node, IReplicaObserver observer, ChangeBoard board, GrainsOptions options, TimeProvider time, ILogger log)
{
    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var held = 0L;
        var failures = 0;
        while (!cancellation.IsCancellationRequested)
        {
            await board.ChangedAfterAsync(held, cancellation);
            var batch = board.Since(held, options.BatchLimit);
            if (await SendAsync(batch, cancellation) is { } taken)
            {
                // A node that refuses even a full batch is not ready; asking at once again would only keep it busy.
                failures = taken || held > 0 ? 0 : failures + 1;
                held = taken ? batch.Sequence : 0;
            }
            else
            {
                failures++;
            }

            if (failures > 0) await Task.Delay(Retry.Pause(failures, options), time, cancellation);
        }
    }

    // Null where the outcome is unknown. The batch is then sent again; a node that took it says that it does not follow.
    private async Task<bool?> SendAsync(SnapshotBatch batch, CancellationToken cancellation)
    {
        try
        {
            return await observer.Receive(batch).WaitAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NotReceived(log, e, node);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Web node {Node} did not take a batch.")]
    private static partial void NotReceived(ILogger log, Exception e, Guid node);
}
