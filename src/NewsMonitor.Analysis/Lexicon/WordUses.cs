using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Lexicon;

/// <summary>What a word introduces or triggers. Most words have none of it and share one instance, so that a word itself stays small.</summary>
internal sealed class WordUses
{
    public static WordUses None { get; } = new();

    /// <summary>The cues of the verb's lemma, those with a particle first.</summary>
    public Cue[] Cues { get; init; } = [];

    /// <summary>The noun as a cue, or null.</summary>
    public Cue? CueNoun { get; init; }

    /// <summary>The adjective as a cue, or null.</summary>
    public Cue? CueAdjective { get; init; }

    /// <summary>The patterns of events that the verb's lemma triggers.</summary>
    public VerbPatterns EventVerbs { get; init; } = VerbPatterns.None;

    /// <summary>The patterns of events that the noun triggers, longest first.</summary>
    public EventPattern[] EventNouns { get; init; } = [];

    /// <summary>The uses of a word by its normal form and its lemma.</summary>
    public static WordUses Of(string norm, string? lemma)
    {
        var uses = new WordUses
        {
            Cues = lemma is null ? [] : CueLexicon.Default.Verbs(lemma),
            CueNoun = CueLexicon.Default.Noun(norm),
            CueAdjective = CueLexicon.Default.Adjective(norm),
            EventVerbs = lemma is null ? VerbPatterns.None : EventLexicon.Default.Verb(lemma),
            EventNouns = EventLexicon.Default.Noun(norm),
        };
        return uses.Traits == WordTraits.None ? None : uses;
    }

    /// <summary>Which of its uses the word has.</summary>
    public WordTraits Traits =>
        (Cues.Length > 0 ? WordTraits.CueVerb : 0) | (CueNoun is not null ? WordTraits.CueNoun : 0) | (CueAdjective is not null ? WordTraits.CueAdjective : 0)
        | (EventVerbs.All.Length > 0 ? WordTraits.EventVerb : 0) | (EventNouns.Length > 0 ? WordTraits.EventNoun : 0);
}
