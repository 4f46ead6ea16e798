using NewsMonitor.Grains.Abstractions.Entities;

namespace NewsMonitor.Grains.Entities;

/// <inheritdoc cref="IOrganisationGrain"/>
[GrainType("organisation")]
internal sealed class OrganisationGrain([PersistentState("organisation")] IPersistentState<EntityState> stored, EntityServices services)
    : EntityGrain(stored, services), IOrganisationGrain;
