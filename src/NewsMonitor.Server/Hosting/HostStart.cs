namespace NewsMonitor.Server.Hosting;

/// <summary>For background work that must not begin before the host is up.</summary>
internal static class HostStart
{
    /// <summary>Completes when the host has started; false where it stops before that.</summary>
    public static async Task<bool> StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        try
        {
            await started.Task.WaitAsync(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
