using Orleans;

namespace NewsMonitor.Analysis.Events.Confrontations;

/// <summary>The sentence of a headline or lead that names two states (or organisations) and speaks of war, of force or of the threat of it.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="In">Title or text.</param>
/// <param name="First">Code of the first state that it names: <c>RUS</c>, <c>NATO</c>.</param>
/// <param name="Second">Code of the next one.</param>
/// <param name="Word">The word of war or force, in lower case.</param>
[GenerateSerializer, Immutable, Alias("confrontation")]
public sealed record Confrontation(
    [property: Id(0)] TextSpan Sentence,
    [property: Id(1)] TextPart In,
    [property: Id(2)] string First,
    [property: Id(3)] string Second,
    [property: Id(4)] string Word);
