using System.Collections.Immutable;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Entities;

/// <summary>An entity grain's snapshot: what it had folded, and up to which offset of each partition.</summary>
[GenerateSerializer, Alias("entity-state")]
internal sealed class EntityState
{
    [Id(0)] public ImmutableArray<Claim> Claims { get; set; } = [];

    [Id(1)] public Dictionary<int, long> Applied { get; set; } = [];

    [Id(2)] public int Statements { get; set; }

    [Id(3)] public long StatementHead { get; set; }
}
