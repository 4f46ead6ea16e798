using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace NewsMonitor.Grains.Storage;

/// <summary>
/// Writes a grain's snapshot when it changed, never two at once. A failed write is logged and tried again later: the ledger holds
/// everything that a snapshot does.
/// </summary>
internal sealed partial class LazySnapshot<TState>(IPersistentState<TState> stored, Func<TState> capture, Action stale, ILogger log)
{
    private bool _dirty;
    private Task _writing = Task.CompletedTask;

    /// <summary>That the state changed.</summary>
    public void Touch() => _dirty = true;

    /// <summary>Writes what changed since the last write.</summary>
    public async Task FlushAsync()
    {
        while (!_writing.IsCompleted) await _writing;
        if (!_dirty) return;
        _dirty = false;
        _writing = WriteAsync();
        await _writing;
    }

    private async Task WriteAsync()
    {
        try
        {
            stored.State = capture();
            await stored.WriteStateAsync();
        }
        catch (InconsistentStateException e)
        {
            // Another activation writes for this grain: this one gives way.
            NotWritten(log, e);
            stale();
        }
        catch (Exception e)
        {
            _dirty = true;
            NotWritten(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot was not written; it will be tried again.")]
    private static partial void NotWritten(ILogger log, Exception e);
}
