using Orleans;

namespace NewsMonitor.Analysis.Events;

/// <summary>The source or the target of an event.</summary>
/// <param name="Text">The noun phrase as it stands.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Id">The entity, where it is one.</param>
/// <param name="Country">Alpha-3, or an organisation's code.</param>
[GenerateSerializer, Immutable, Alias("actor")]
public sealed record Actor(
    [property: Id(0)] string Text,
    [property: Id(1)] TextSpan Span,
    [property: Id(2)] string? Id,
    [property: Id(3)] string? Country);
