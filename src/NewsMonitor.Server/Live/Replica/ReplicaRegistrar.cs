using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>Keeps this node's replica on the list of those to which change boards send.</summary>
internal sealed partial class ReplicaRegistrar(ReplicaStore replica, IGrainFactory grains, TimeProvider time, ILogger<ReplicaRegistrar> logger)
    : BackgroundService
{
    /// <summary>A third of the lease, so that two renewals in a row may fail.</summary>
    internal static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    /// <summary>After a failure, as at the start while the silo is not up yet.</summary>
    internal static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Guid _node = Guid.NewGuid();

    // Orleans holds observers weakly: without this field the replica would silently fall deaf. (The store itself is a singleton.)
    private IReplicaObserver? _reference;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var registered = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Renewal;
            try
            {
                _reference ??= grains.CreateObjectReference<IReplicaObserver>(replica);
                await Registry.Register(_node, _reference).WaitAsync(stoppingToken);
                if (!registered) LogRegistered(_node);
                registered = true;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotRegistered(e, _node, Retry);
                registered = false;
                wait = Retry;
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_reference is not { } reference) return;
        _reference = null;
        try
        {
            await Registry.Unregister(_node).WaitAsync(TimeSpan.FromSeconds(2), time, cancellationToken);
            grains.DeleteObjectReference<IReplicaObserver>(reference);
        }
        catch (Exception e)
        {
            LogNotUnregistered(e, _node);
        }
    }

    private IReplicaRegistryGrain Registry => grains.GetGrain<IReplicaRegistryGrain>(0);

    [LoggerMessage(LogLevel.Information, "Replica {Node} receives published values")]
    private partial void LogRegistered(Guid node);

    [LoggerMessage(LogLevel.Warning, "Replica {Node} could not be registered; trying again in {Wait}")]
    private partial void LogNotRegistered(Exception exception, Guid node, TimeSpan wait);

    [LoggerMessage(LogLevel.Information, "Replica {Node} could not be taken off the list; its lease runs out by itself")]
    private partial void LogNotUnregistered(Exception exception, Guid node);
}
