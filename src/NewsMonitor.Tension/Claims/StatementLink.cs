using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>That a statement belongs on an entity's page.</summary>
/// <param name="Statement">The statement's index in the article's reading.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Role"><see cref="ClaimRole.By"/> where the entity (or one who speaks for it) said it, <see cref="ClaimRole.Toward"/> where the content names the entity.</param>
[GenerateSerializer, Immutable, Alias("statement-link")]
public sealed record StatementLink(
    [property: Id(0)] int Statement,
    [property: Id(1)] string Entity,
    [property: Id(2)] ClaimRole Role);
