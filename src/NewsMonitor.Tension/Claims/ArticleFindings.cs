using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>What an article's reading contributes to entities.</summary>
/// <param name="Claims">For each event and each side, what counts.</param>
/// <param name="Links">For each statement, the entities on whose pages it belongs.</param>
[GenerateSerializer, Immutable, Alias("article-findings")]
public sealed record ArticleFindings(
    [property: Id(0)] ImmutableArray<Claim> Claims,
    [property: Id(1)] ImmutableArray<StatementLink> Links)
{
    /// <summary>Nothing at all.</summary>
    public static ArticleFindings None { get; } = new([], []);

    /// <summary>Whether the article's headline or lead tells of a confrontation between two states: then it counts for the world's score.</summary>
    [Id(2)]
    public bool Confrontation { get; init; }

    /// <summary>Every entity that the article touches, once each, in ordinal order.</summary>
    public ImmutableArray<string> Entities() =>
        [.. Claims.Select(c => c.Entity).Concat(Links.Select(l => l.Entity)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
