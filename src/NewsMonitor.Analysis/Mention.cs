using Orleans;

namespace NewsMonitor.Analysis;

/// <summary>A place in the text that names an entity.</summary>
/// <param name="Text">The words as they stand.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Id">The entity: <c>country/UKR</c>, <c>organisation/NATO</c>, <c>leader/olaf-scholz</c>.</param>
/// <param name="Kind">What the entity is.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the country that it is or belongs to; for an organisation its code (<c>NATO</c>, <c>EU</c>).</param>
/// <param name="In">Title or text.</param>
[GenerateSerializer, Immutable, Alias("mention")]
public sealed record Mention(
    [property: Id(0)] string Text,
    [property: Id(1)] TextSpan Span,
    [property: Id(2)] string Id,
    [property: Id(3)] EntityKind Kind,
    [property: Id(4)] string? Country,
    [property: Id(5)] TextPart In);
