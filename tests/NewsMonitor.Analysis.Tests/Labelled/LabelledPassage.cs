using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Tests.Labelled;

/// <summary>A passage of our own with every statement in it labelled by hand; all spans are offsets into <see cref="Text"/>.</summary>
internal sealed record LabelledPassage(string Id, string Manner, string Text, IReadOnlyList<LabelledStatement> Statements);

/// <param name="Number">Its number in the passage, from 1.</param>
/// <param name="Pieces">What is said, in the order of the text; at least one piece.</param>
/// <param name="Mention">The words that name the speaker; null exactly where <paramref name="Form"/> is <see cref="SpeakerForm.None"/>.</param>
/// <param name="Speaker">The speaker as the passage names him best, in its own words; null where nobody is sure.</param>
/// <param name="Form">What kind of words <paramref name="Mention"/> is.</param>
internal sealed record LabelledStatement(int Number, StatementKind Kind, IReadOnlyList<TextSpan> Pieces, TextSpan? Mention, string? Speaker, SpeakerForm Form);

/// <summary>How a speaker is mentioned beside the statement.</summary>
internal enum SpeakerForm
{
    /// <summary>No words near it name the speaker: a quotation that stands alone, a passive without an agent.</summary>
    None,

    /// <summary>He, she, they, it.</summary>
    Pronoun,

    /// <summary>A name, whole or in part, with or without a title.</summary>
    Name,

    /// <summary>A noun phrase without a name: "the minister", "officials".</summary>
    Np,

    /// <summary>A country, ministry, company or other body.</summary>
    Institution,
}
