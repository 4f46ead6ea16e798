using NewsMonitor.Grains.Abstractions.Entities;

namespace NewsMonitor.Grains.Entities;

/// <inheritdoc cref="ILeaderGrain"/>
[GrainType("leader")]
internal sealed class LeaderGrain([PersistentState("leader")] IPersistentState<EntityState> stored, EntityServices services)
    : EntityGrain(stored, services), ILeaderGrain;
