using Orleans;

namespace NewsMonitor.Analysis.Statements;

/// <summary>Who said it.</summary>
/// <param name="Text">The words that name the speaker where the statement stands ("the German", "he", "Kremlin spokesman Dmitry Peskov").</param>
/// <param name="Span">Where those words stand.</param>
/// <param name="Id">The entity, where it is known: a leader, an organisation or a country; null for "a source".</param>
/// <param name="Name">The entity's usual name, or the fullest name that the article gives.</param>
/// <param name="Kind">What the entity is; null where it is none.</param>
/// <param name="Country">Alpha-3 of the country or code of the organisation for which the speaker speaks; it may be certain where the person is not.</param>
[GenerateSerializer, Immutable, Alias("speaker")]
public sealed record Speaker(
    [property: Id(0)] string Text,
    [property: Id(1)] TextSpan Span,
    [property: Id(2)] string? Id,
    [property: Id(3)] string? Name,
    [property: Id(4)] EntityKind? Kind,
    [property: Id(5)] string? Country)
{
    /// <summary>How sure it is who is meant, 0 to 1: 1 for a name, less the closer another candidate came for a pronoun.</summary>
    [Id(6)]
    public double Confidence { get; init; } = 1;

    /// <summary>How the words were taken for the speaker: the weights that a pronoun's candidate gathered; null where a name or an office says it.</summary>
    [Id(7)]
    public string? Because { get; init; }
}
