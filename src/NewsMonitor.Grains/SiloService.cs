namespace NewsMonitor.Grains;

/// <summary>Work that runs beside the grains from the moment when the silo is active until it stops.</summary>
internal abstract class SiloService : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(GetType().Name, ServiceLifecycleStage.Active, Start, StopAsync);

    public void Dispose() => _stop.Dispose();

    /// <summary>Runs until cancelled.</summary>
    protected abstract Task RunAsync(CancellationToken cancellation);

    private Task Start(CancellationToken cancellation)
    {
        _running = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    private async Task StopAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
