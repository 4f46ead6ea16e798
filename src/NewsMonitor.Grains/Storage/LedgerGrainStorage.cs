using System.Globalization;
using System.IO.Hashing;
using Microsoft.Extensions.Logging;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Ledger;
using Orleans.Serialization;
using Orleans.Storage;

namespace NewsMonitor.Grains.Storage;

/// <summary>
/// Grain snapshots as checkpoints of the ledger. The ETag is a hash of the stored bytes; a write on top of another one is refused.
/// A snapshot that cannot be read counts as none, with a warning: grains rebuild themselves from the ledger.
/// </summary>
internal sealed partial class LedgerGrainStorage(ILedger ledger, Serializer serializer, ILogger<LedgerGrainStorage> log) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = KeyOf(stateName, grainId);
        var stored = await ledger.LoadCheckpointAsync(key);
        grainState.RecordExists = false;
        grainState.ETag = stored is null ? null : ETagOf(stored);
        grainState.State = Activator.CreateInstance<T>();
        if (stored is null) return;
        try
        {
            grainState.State = serializer.Deserialize<T>(stored);
            grainState.RecordExists = true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Unreadable(e, key);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = KeyOf(stateName, grainId);
        await RefuseStaleAsync(key, grainState.ETag);
        var value = serializer.SerializeToArray(grainState.State);
        await ledger.SaveCheckpointAsync(key, value);
        grainState.ETag = ETagOf(value);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = KeyOf(stateName, grainId);
        await RefuseStaleAsync(key, grainState.ETag);
        await ledger.DeleteCheckpointAsync(key);
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private static string KeyOf(string stateName, GrainId grainId) => CheckpointKeys.State(stateName, grainId.Key.ToString() ?? "");

    private static string ETagOf(ReadOnlySpan<byte> value) => ETagOf(XxHash64.HashToUInt64(value));

    private static string ETagOf(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    private async Task RefuseStaleAsync(string key, string? expected)
    {
        var stored = await ledger.HashCheckpointAsync(key) is { } hash ? ETagOf(hash) : null;
        if (stored != expected)
            throw new InconsistentStateException($"The snapshot '{key}' was written by another activation.", stored, expected);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot {Key} cannot be read; its grain is rebuilt from the ledger.")]
    private partial void Unreadable(Exception e, string key);
}
