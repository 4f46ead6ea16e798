using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>A run of units <c>[From, To)</c> of one passage.</summary>
internal readonly record struct UnitRange(int From, int To)
{
    public static UnitRange None => new(-1, -1);

    public bool IsEmpty => To <= From;

    public bool Overlaps(UnitRange other) => From < other.To && other.From < To;
}

/// <summary>What a rule takes for a statement, before the candidates of a passage compete.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Pieces">The content, in the order of the text; never empty.</param>
/// <param name="Cue">The words that introduce it; may be empty.</param>
/// <param name="Subject">The words that name the speaker; empty where it has to be carried over or is unknown.</param>
/// <param name="CarriesSpeaker">Whether without a subject the speaker of the statement before goes on.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Rank">Who wins where two overlap: the lower rank, then the one that begins first.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Candidate(
    Passage Passage, IReadOnlyList<UnitRange> Pieces, UnitRange Cue, UnitRange Subject, bool CarriesSpeaker, string Rule, int Rank, double Confidence)
{
    /// <summary>What the cue makes of it.</summary>
    public SpeechAct Act { get; init; }

    /// <summary>A quotation whose attribution stands within it: its parts as spans of the text.</summary>
    public IReadOnlyList<TextSpan>? Spans { get; init; }

    /// <summary>Cue and speaker as tokens, where they stand within a quotation.</summary>
    public (UnitRange Cue, UnitRange Subject)? Tokens { get; init; }

    /// <summary>Where the candidate begins: its content or its cue, whichever is first.</summary>
    public int Start => Cue.IsEmpty ? Pieces[0].From : Math.Min(Cue.From, Pieces[0].From);
}
