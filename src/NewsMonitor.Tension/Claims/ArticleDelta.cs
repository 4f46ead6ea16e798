using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>What one ledger entry means to a timeline and its entities: an article that comes, one that goes, or a new version in the place of the old.</summary>
/// <param name="Offset">Offset in its partition.</param>
/// <param name="Article">The article.</param>
/// <param name="Withdraws">Whether a version that counted is taken back.</param>
/// <param name="Adds">Whether a version comes that counts. Neither for the retraction of an unseen article, an article that came retracted, or an old version of a corrected one.</param>
/// <param name="Story">Key that copies of one story share; empty for a retraction.</param>
/// <param name="Day">The day on which the article counts.</param>
/// <param name="Entities">What each touched entity is to hear, in ordinal order of entity.</param>
/// <param name="KnownAt">When the timeline came to know of it.</param>
/// <param name="Confrontation">Whether it counts for the world's score.</param>
/// <param name="Outlet">Who published it; empty where the article was never seen.</param>
/// <param name="Family">The publisher's family; empty where the article was never seen.</param>
[GenerateSerializer, Immutable, Alias("article-delta")]
public sealed record ArticleDelta(
    [property: Id(0)] long Offset,
    [property: Id(1)] string Article,
    [property: Id(2)] bool Withdraws,
    [property: Id(3)] bool Adds,
    [property: Id(4)] string Story,
    [property: Id(5)] DateOnly Day,
    [property: Id(6)] ImmutableArray<EntityDelta> Entities,
    [property: Id(7)] DateTimeOffset KnownAt,
    [property: Id(8)] bool Confrontation = false,
    [property: Id(9)] string Outlet = "",
    [property: Id(10)] string Family = "")
{
    /// <summary>Whether it changes anything.</summary>
    public bool Counts => Withdraws || Adds;
}
