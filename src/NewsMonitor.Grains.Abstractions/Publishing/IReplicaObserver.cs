namespace NewsMonitor.Grains.Abstractions.Publishing;

/// <summary>A web node's replica of all published values.</summary>
[Alias("NewsMonitor.IReplicaObserver")]
public interface IReplicaObserver : IGrainObserver
{
    /// <summary>Takes a batch. False where it does not follow on what the replica holds of that board: then the board sends everything again.</summary>
    [Alias("Receive")]
    Task<bool> Receive(SnapshotBatch batch);
}
