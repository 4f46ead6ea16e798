using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>What one ledger entry means to a timeline and its entities.</summary>
/// <param name="Offset">Offset in its partition.</param>
/// <param name="Article">The article that came or was taken back.</param>
/// <param name="Retracts">Whether it was taken back.</param>
/// <param name="Counts">Whether it changes anything: false for the retraction of an unseen article and for an article that came retracted.</param>
/// <param name="Story">Key that copies of one story share; empty for a retraction.</param>
/// <param name="Day">The day on which the article counts.</param>
/// <param name="Entities">What each touched entity is to hear, in ordinal order of entity.</param>
[GenerateSerializer, Immutable, Alias("article-delta")]
public sealed record ArticleDelta(
    [property: Id(0)] long Offset,
    [property: Id(1)] string Article,
    [property: Id(2)] bool Retracts,
    [property: Id(3)] bool Counts,
    [property: Id(4)] string Story,
    [property: Id(5)] DateOnly Day,
    [property: Id(6)] ImmutableArray<EntityDelta> Entities);
