using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Grains.Publishing;

/// <inheritdoc cref="IReplicaRegistryGrain"/>
[GrainType("replica-registry")]
internal sealed class ReplicaRegistryGrain(TimeProvider time, IOptions<GrainsOptions> options) : Grain, IReplicaRegistryGrain
{
    private readonly Dictionary<Guid, Lease> _leases = [];

    public Task Register(Guid node, IReplicaObserver observer)
    {
        _leases[node] = new Lease(observer, time.GetUtcNow() + options.Value.NodeLease);
        return Task.CompletedTask;
    }

    public Task Unregister(Guid node)
    {
        _leases.Remove(node);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<ReplicaRegistration>> List()
    {
        var now = time.GetUtcNow();
        foreach (var (node, lease) in _leases.ToArray())
        {
            if (lease.Until < now) _leases.Remove(node);
        }

        return Task.FromResult<ImmutableArray<ReplicaRegistration>>([.. _leases.Select(l => new ReplicaRegistration(l.Key, l.Value.Observer))]);
    }

    private readonly record struct Lease(IReplicaObserver Observer, DateTimeOffset Until);
}
