using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>What one ledger entry means to one entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Offset">Offset of the entry in its partition.</param>
/// <param name="Article">The article that came or was taken back.</param>
/// <param name="Retracts">Whether it was taken back: then all its claims go.</param>
/// <param name="Claims">The claims that came; empty for a retraction.</param>
/// <param name="Statements">How many statements on the entity's page came (or, where it retracts, went).</param>
/// <param name="StatementHead">The ledger-wide sequence of the last of them; 0 where there are none.</param>
[GenerateSerializer, Immutable, Alias("entity-delta")]
public sealed record EntityDelta(
    [property: Id(0)] string Entity,
    [property: Id(1)] long Offset,
    [property: Id(2)] string Article,
    [property: Id(3)] bool Retracts,
    [property: Id(4)] ImmutableArray<Claim> Claims,
    [property: Id(5)] int Statements,
    [property: Id(6)] long StatementHead);
