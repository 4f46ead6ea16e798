using NewsMonitor.Ledger;
using Orleans.Serialization;

namespace NewsMonitor.Grains.Checkpoints;

/// <summary>
/// Typed checkpoints in the ledger, in Orleans' version-tolerant binary form. A value that cannot be read is an error: what must not be
/// lost is kept here.
/// </summary>
internal sealed class CheckpointStore(ILedger ledger, Serializer serializer)
{
    /// <summary>Durable when the task completes.</summary>
    public Task SaveAsync<T>(string key, T value, CancellationToken cancellation = default) =>
        ledger.SaveCheckpointAsync(key, serializer.SerializeToArray(value), cancellation);

    /// <summary>Forgets a key.</summary>
    public Task DeleteAsync(string key, CancellationToken cancellation = default) => ledger.DeleteCheckpointAsync(key, cancellation);

    /// <summary>The newest value; <c>default</c> where there is none.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another kind.</exception>
    public async Task<T?> LoadAsync<T>(string key, CancellationToken cancellation = default)
    {
        if (await ledger.LoadCheckpointAsync(key, cancellation) is not { } value) return default;
        try
        {
            return serializer.Deserialize<T>(value);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidDataException($"The checkpoint '{key}' of the ledger cannot be read as {typeof(T).Name}; it is damaged or was written by another version.", e);
        }
    }
}
