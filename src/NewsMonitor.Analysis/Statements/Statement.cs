using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Analysis.Statements;

/// <summary>An utterance with its speaker.</summary>
/// <param name="Id">Unique within the article: <c>s1</c>, <c>s2</c>, … in the order of the text.</param>
/// <param name="Kind">Direct, mixed, indirect or block.</param>
/// <param name="Spans">The content, without the quotation marks at its ends; more than one where it is interrupted.</param>
/// <param name="Text">The content; pieces joined by <c> … </c>.</param>
/// <param name="Speaker">Who said it; null where that is unsure.</param>
/// <param name="Cue">The words that introduce it, where there are any.</param>
/// <param name="Sentence">The sentence or sentences in which it stands.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="In">Title or text.</param>
[GenerateSerializer, Immutable, Alias("statement")]
public sealed record Statement(
    [property: Id(0)] string Id,
    [property: Id(1)] StatementKind Kind,
    [property: Id(2)] ImmutableArray<TextSpan> Spans,
    [property: Id(3)] string Text,
    [property: Id(4)] Speaker? Speaker,
    [property: Id(5)] Phrase? Cue,
    [property: Id(6)] TextSpan Sentence,
    [property: Id(7)] double Confidence,
    [property: Id(8)] string Rule,
    [property: Id(9)] TextPart In)
{
    /// <summary>What the speaker does in saying it.</summary>
    [Id(10)]
    public SpeechAct Act { get; init; }

    /// <summary>Whether words were uttered, rather than an attitude ascribed ("wants", "fears", "seems").</summary>
    public bool IsUtterance => Kind != StatementKind.Indirect || Act is not (SpeechAct.Thought or SpeechAct.Wish or SpeechAct.Semblance or SpeechAct.Finding);
}
