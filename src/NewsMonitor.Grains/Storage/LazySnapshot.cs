using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace NewsMonitor.Grains.Storage;

/// <summary>
/// Writes a grain's snapshot when enough of it changed, never two at once: a quarter, so that the writes of a state which grows cost in all
/// no more than a few times its size, and at the latest after some pauses. A failed write is logged and tried again later: the ledger
/// holds everything that a snapshot does.
/// </summary>
internal sealed partial class LazySnapshot<TState>(IPersistentState<TState> stored, Func<TState> capture, Func<int> size, Action stale, ILogger log)
    where TState : new()
{
    private const int LeastShare = 4;
    private const int MostPauses = 20;

    private int _changes;
    private int _pauses;
    private bool _stopped;
    private Task _writing = Task.CompletedTask;

    /// <summary>That the state changed in one place.</summary>
    public void Touch() => _changes++;

    /// <summary>Writes where enough changed since the last write. To be called after every pause.</summary>
    public Task FlushWhenDueAsync() => _changes > 0 && (_changes >= size() / LeastShare || ++_pauses >= MostPauses) ? FlushAsync() : Task.CompletedTask;

    /// <summary>Writes what changed since the last write.</summary>
    public async Task FlushAsync()
    {
        while (!_writing.IsCompleted) await _writing;
        if (_changes == 0 || _stopped) return;
        (_changes, _pauses) = (0, 0);
        _writing = WriteAsync();
        await _writing;
    }

    /// <summary>Writes no more; completes when nothing is being written.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        while (!_writing.IsCompleted) await _writing;
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
            _changes++;
            _pauses = MostPauses;
            NotWritten(log, e);
        }
        finally
        {
            // The grain holds its state already.
            stored.State = new TState();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot was not written; it will be tried again.")]
    private static partial void NotWritten(ILogger log, Exception e);
}
