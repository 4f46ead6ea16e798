using Microsoft.Extensions.Logging;

namespace NewsMonitor.Grains.Intake;

/// <summary>What the outboxes of a partition share: a bound on calls in flight, pauses, and whom to tell when a call was heard.</summary>
internal sealed class Postman(Action<long> heard, Action failed, GrainsOptions options, TimeProvider time, ILogger log, CancellationToken stopped)
{
    private readonly SemaphoreSlim _turns = new(options.Parallelism);

    public ILogger Log { get; } = log;

    public CancellationToken Stopped { get; } = stopped;

    public void Heard(long offset) => heard(offset);

    public async Task InTurnAsync(Func<Task> call)
    {
        await _turns.WaitAsync(Stopped);
        try
        {
            await call();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Pauses after a failure; false where the partition stops meanwhile.</summary>
    public async Task<bool> PauseAsync(int failures)
    {
        failed();
        try
        {
            await Task.Delay(Retry.Pause(failures, options), time, Stopped);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
