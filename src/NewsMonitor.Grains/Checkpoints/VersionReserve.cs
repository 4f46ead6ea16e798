namespace NewsMonitor.Grains.Checkpoints;

/// <summary>
/// Versions that never fall, not even over a kill -9: a block is reserved in a checkpoint before the first version of it is published,
/// and a new life begins behind the last block. Not for concurrent use.
/// </summary>
internal sealed class VersionReserve(CheckpointStore checkpoints, string key)
{
    private const int Block = 256;

    private long _version;
    private long _ceiling;

    /// <summary>Begins behind everything that an earlier life may have published.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        _ceiling = await checkpoints.LoadAsync<long>(key, cancellation);
        _version = _ceiling;
    }

    /// <summary>The next version. Where the reservation fails, it throws and no version is used up.</summary>
    public async ValueTask<long> NextAsync()
    {
        if (_version == _ceiling)
        {
            var ceiling = _ceiling + Block;
            await checkpoints.SaveAsync(key, ceiling);
            _ceiling = ceiling;
        }

        return ++_version;
    }
}
