using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Grains.Intake;

/// <summary>
/// What one recipient is to hear of one partition: in order, batched, one call in flight, repeated until it is heard. A recipient that
/// does not answer holds up nobody else. Lives on the grain's scheduler.
/// </summary>
/// <typeparam name="TDelta">What is told.</typeparam>
internal sealed partial class Outbox<TDelta>(string recipient, Func<long, ImmutableArray<TDelta>, Task> send, Func<TDelta, long> offsetOf, Postman postman)
{
    private const int BatchLimit = 256;

    private readonly Queue<TDelta> _waiting = new();
    private bool _running;

    // The last offset that this recipient heard; −1 until it has heard one from this activation.
    private long _previous = -1;

    public void Add(TDelta delta)
    {
        _waiting.Enqueue(delta);
        if (_running) return;
        _running = true;
        _ = RunAsync();
    }

    private async Task RunAsync()
    {
        while (_waiting.Count > 0)
        {
            var batch = _waiting.Take(BatchLimit).ToImmutableArray();
            if (!await SendAsync(batch)) return;
            _previous = offsetOf(batch[^1]);
            foreach (var delta in batch)
            {
                _waiting.Dequeue();
                postman.Heard(offsetOf(delta));
            }
        }

        _running = false;
    }

    private async Task<bool> SendAsync(ImmutableArray<TDelta> batch)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await postman.InTurnAsync(() => send(_previous, batch));
                return true;
            }
            catch (Exception e) when (!postman.Stopped.IsCancellationRequested)
            {
                NotHeard(postman.Log, e, recipient, offsetOf(batch[0]), offsetOf(batch[^1]));
            }
            catch
            {
                return false;
            }

            if (!await postman.PauseAsync(failures)) return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Recipient} did not hear of offsets {First} to {Last}; trying again.")]
    private static partial void NotHeard(ILogger log, Exception e, string recipient, long first, long last);
}
