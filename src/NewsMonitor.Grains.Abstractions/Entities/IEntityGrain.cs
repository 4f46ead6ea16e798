using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Tension.Claims;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Entities;

/// <summary>
/// A country, organisation or leader on one timeline; key <see cref="GrainKeys.Entity"/>. A memory image of the ledger:
/// it can be lost at any moment and comes back the same.
/// </summary>
public interface IEntityGrain : IGrainWithStringKey
{
    /// <summary>
    /// Tells the entity what one partition holds for it. Deltas at or below the offset that it has applied change nothing; where
    /// <paramref name="previous"/> lies above it (or is −1: unknown), the entity reads what it missed from the ledger.
    /// </summary>
    /// <param name="partition">The partition.</param>
    /// <param name="previous">The offset of the last delta for this entity before these; −1 where the sender does not know.</param>
    /// <param name="deltas">By offset.</param>
    [Alias("Notify")]
    Task Notify(int partition, long previous, ImmutableArray<EntityDelta> deltas);

    /// <summary>Tells the entity the timeline's clock and volume; it scores itself and publishes if its value moved.</summary>
    [Alias("Tick")]
    Task Tick(TimelineTick tick);

    /// <summary>The newest published value.</summary>
    [Alias("GetSnapshot"), AlwaysInterleave]
    Task<EntitySnapshot> GetSnapshot();

    /// <summary>Toward whom and from whom: decayed sums per counterpart at the clock, strongest first.</summary>
    [Alias("GetCounterparts"), AlwaysInterleave]
    Task<ImmutableArray<CounterpartScore>> GetCounterparts(int limit);

    /// <summary>SHA-256 over the canonical form of the integer state, lower-case hexadecimal.</summary>
    [Alias("GetDigest"), AlwaysInterleave]
    Task<string> GetDigest();
}

/// <summary>A country's grain.</summary>
[Alias("NewsMonitor.ICountryGrain")]
public interface ICountryGrain : IEntityGrain;

/// <summary>An organisation's grain.</summary>
[Alias("NewsMonitor.IOrganisationGrain")]
public interface IOrganisationGrain : IEntityGrain;

/// <summary>A leader's grain.</summary>
[Alias("NewsMonitor.ILeaderGrain")]
public interface ILeaderGrain : IEntityGrain;
