using NewsMonitor.Grains.Abstractions.Entities;

namespace NewsMonitor.Grains.Entities;

/// <inheritdoc cref="ICountryGrain"/>
[GrainType("country")]
internal sealed class CountryGrain([PersistentState("country")] IPersistentState<EntityState> stored, EntityServices services)
    : EntityGrain(stored, services), ICountryGrain;
