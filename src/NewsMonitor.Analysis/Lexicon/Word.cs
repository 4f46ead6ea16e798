using NewsMonitor.Analysis.Events.Coding;
using NewsMonitor.Analysis.Events.Figures;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Lexicon;

/// <summary>
/// All that the word lists say of one normal form, looked up once. Tokens and units carry it, so that the rules ask a field where they
/// would search a dictionary at every step.
/// </summary>
internal sealed class Word
{
    private readonly WordUses _uses;
    private readonly WordTraits _traits;
    private NameIndex.Node? _names;
    private Cut? _cut;

    public Word(string norm)
    {
        Norm = norm;
        IsClosed = WordClasses.TryTag(norm, out var tag);
        Closed = tag;
        Forms = VerbForms.Default.Of(norm);
        Lemma = VerbForms.Default.LemmaOf(norm);
        TriggerId = EventLexicon.Default.TriggerIdOf(norm);
        (Speaks, SpeakerGender) = SpeakerNouns.Of(norm);
        GivenName = GivenNames.GenderOf(norm);
        _uses = WordUses.Of(norm, Lemma);
        _traits = _uses.Traits | WordClasses.TraitsOf(norm) | Moods.TraitsOf(norm, Lemma ?? norm) | NonActors.TraitsOf(norm) | NounEvents.TraitsOf(norm, Lemma)
            | (VerbForms.Default.IsSure(norm) ? WordTraits.SureVerb : 0) | (SayVerbs.Has(norm) ? WordTraits.SayVerb : 0) | (Numbers.CanBegin(norm) ? WordTraits.NumberStart : 0)
            | (NounPhrases.IsQuantifier(norm) ? WordTraits.Quantifier : 0) | (Tagger.IsContraction(norm) ? WordTraits.Contraction : 0) | (People.IsTitle(norm) ? WordTraits.Title : 0);
    }

    /// <summary>The normal form.</summary>
    public string Norm { get; }

    /// <summary>The verb's lemma, or null.</summary>
    public string? Lemma { get; }

    /// <summary>Number of the word among those that go on a trigger of several words; 0 where it is none.</summary>
    public ushort TriggerId { get; }

    /// <summary>Whether the word belongs to a closed class.</summary>
    public bool IsClosed { get; }

    /// <summary>Its tag where it does.</summary>
    public Tag Closed { get; }

    /// <summary>The verb forms that it can be.</summary>
    public VerbForm Forms { get; }

    /// <summary>Whether the noun names somebody who can speak.</summary>
    public ReferentKind Speaks { get; }

    /// <summary>The gender that the noun tells.</summary>
    public Gender SpeakerGender { get; }

    /// <summary>The pronoun that usually goes with the given name.</summary>
    public Gender GivenName { get; }

    /// <summary>The patterns of events that the lemma triggers.</summary>
    public VerbPatterns EventVerbs => _uses.EventVerbs;

    /// <summary>The patterns of events that the noun triggers, longest first.</summary>
    public EventPattern[] EventNouns => _uses.EventNouns;

    /// <summary>The noun as a cue, or null.</summary>
    public Cue? CueNoun => _uses.CueNoun;

    /// <summary>The adjective as a cue, or null.</summary>
    public Cue? CueAdjective => _uses.CueAdjective;

    /// <summary>Whether it is the next word of some verb's longer pattern.</summary>
    public bool IsCompanion => TriggerId != 0;

    /// <summary>Whether the base or -s form is hardly ever a noun.</summary>
    public bool IsSureVerb => Is(WordTraits.SureVerb);

    /// <summary>Whether it is hardly ever anything but an adjective.</summary>
    public bool IsAdjective => Is(WordTraits.Adjective);

    /// <summary>A weekday, a month, "week".</summary>
    public bool IsTime => Is(WordTraits.Time);

    /// <summary>Whether it stands in any of the lists.</summary>
    public bool Is(WordTraits any) => (_traits & any) != 0;

    /// <summary>The cue that the verb is before a next word (a particle), or null.</summary>
    public Cue? CueBefore(string next)
    {
        if (!Is(WordTraits.CueVerb)) return null;
        foreach (var cue in _uses.Cues)
        {
            if (cue.Particle is null || string.Equals(cue.Particle, next, StringComparison.Ordinal)) return cue;
        }

        return null;
    }

    /// <summary>Where the names of a knowledge that begin with this word begin; null where none does.</summary>
    public NameIndex.Node? NamesIn(NameIndex names)
    {
        // Nearly always the same knowledge asks; a node tells whose it is, so that threads see both or neither.
        var known = _names;
        if (known is null || !ReferenceEquals(known.Index, names)) _names = known = names.Root.Next(Norm) ?? names.Nowhere;
        return ReferenceEquals(known, names.Nowhere) ? null : known;
    }

    /// <summary>Where a knowledge lets the word be cut in two, as <paramref name="find"/> tells the first time; 0 where nowhere.</summary>
    public int CutIn(KnowledgeBase knowledge, Func<string, KnowledgeBase, int> find)
    {
        var known = _cut;
        if (known is null || !ReferenceEquals(known.Knowledge, knowledge)) _cut = known = find(Norm, knowledge) is not 0 and var at ? new Cut(knowledge, at) : knowledge.NoCut;
        return known.At;
    }

    public override string ToString() => Norm;
}
