using System.Collections.Immutable;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Publishing;

/// <summary>Which web nodes hold replicas; key 0. In memory: nodes renew their lease.</summary>
[Alias("NewsMonitor.IReplicaRegistryGrain")]
public interface IReplicaRegistryGrain : IGrainWithIntegerKey
{
    /// <summary>Registers a replica or renews its lease (30 seconds).</summary>
    /// <param name="node">The replica's life; a restarted node is another one.</param>
    /// <param name="observer">Where to send batches.</param>
    [Alias("Register")]
    Task Register(Guid node, IReplicaObserver observer);

    /// <summary>Forgets a replica.</summary>
    [Alias("Unregister")]
    Task Unregister(Guid node);

    /// <summary>The replicas whose lease holds.</summary>
    [Alias("List"), AlwaysInterleave]
    Task<ImmutableArray<ReplicaRegistration>> List();
}

/// <summary>A registered replica.</summary>
[GenerateSerializer, Immutable, Alias("replica-registration")]
public sealed record ReplicaRegistration([property: Id(0)] Guid Node, [property: Id(1)] IReplicaObserver Observer);
