using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>What one ledger entry means to one entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Offset">Offset of the entry in its partition.</param>
/// <param name="Article">The article that came, went or was corrected.</param>
/// <param name="Withdraws">Whether what it said before is taken back: then all its earlier claims go.</param>
/// <param name="Claims">The claims that come; empty for a retraction.</param>
/// <param name="Statements">How many statements on the entity's page come, less those that go.</param>
/// <param name="StatementHead">The ledger-wide sequence of the last that came; 0 where none did.</param>
/// <param name="KnownAt">When the timeline came to know of it.</param>
/// <param name="Outlet">Who published it; empty where the article was never seen.</param>
/// <param name="Family">The publisher's family; empty where the article was never seen.</param>
[GenerateSerializer, Immutable, Alias("entity-delta")]
public sealed record EntityDelta(
    [property: Id(0)] string Entity,
    [property: Id(1)] long Offset,
    [property: Id(2)] string Article,
    [property: Id(3)] bool Withdraws,
    [property: Id(4)] ImmutableArray<Claim> Claims,
    [property: Id(5)] int Statements,
    [property: Id(6)] long StatementHead,
    [property: Id(7)] DateTimeOffset KnownAt,
    [property: Id(8)] string Outlet = "",
    [property: Id(9)] string Family = "");
