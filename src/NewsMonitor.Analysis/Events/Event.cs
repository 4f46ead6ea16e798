using System.Collections.Immutable;
using NewsMonitor.Analysis.Events.Figures;
using Orleans;

namespace NewsMonitor.Analysis.Events;

/// <summary>Who did (or said) what to whom.</summary>
/// <param name="Plover">PLOVER root.</param>
/// <param name="Cameo">CAMEO code, two to four digits: <c>173</c>.</param>
/// <param name="Quad">Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Goldstein">Goldstein's value of the CAMEO code, −10 to 10.</param>
/// <param name="Intensity">PLOVER intensity, −10 (conflict) to 10 (cooperation).</param>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Modality">Fact, conditional, intended, denied, hypothetical or historical.</param>
/// <param name="Sentence">The sentence in which it stands.</param>
/// <param name="StatementId">The statement within which it is told, where it is.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The pattern that found it.</param>
/// <param name="In">Title or text.</param>
[GenerateSerializer, Immutable, Alias("event")]
public sealed record Event(
    [property: Id(0)] PloverRoot Plover,
    [property: Id(1)] string Cameo,
    [property: Id(2)] int Quad,
    [property: Id(3)] double Goldstein,
    [property: Id(4)] double Intensity,
    [property: Id(5)] Actor? Source,
    [property: Id(6)] Actor? Target,
    [property: Id(7)] Phrase Trigger,
    [property: Id(8)] Modality Modality,
    [property: Id(9)] TextSpan Sentence,
    [property: Id(10)] string? StatementId,
    [property: Id(11)] double Confidence,
    [property: Id(12)] string Rule,
    [property: Id(13)] TextPart In)
{
    /// <summary>PLOVER mode: <c>arrest</c>, <c>troops</c>; null where the root has none or the words do not tell.</summary>
    [Id(14)]
    public string? Mode { get; init; }

    /// <summary>The numbers that the text gives for the event, in the order of the text. Never default: what was stored before there were any reads as none.</summary>
    [Id(15)]
    public ImmutableArray<Figure> Figures
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];
}
