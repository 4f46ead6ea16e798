using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Speakers;

namespace NewsMonitor.Analysis.Lexicon;

/// <summary>
/// All that the word lists say of one normal form, looked up once. Tokens and units carry it, so that the rules ask a field where they
/// would search a dictionary at every step.
/// </summary>
internal sealed class Word
{
    private NameEntryPoint? _names;
    private Cut? _cut;

    public Word(string norm)
    {
        Norm = norm;
        IsClosed = WordClasses.TryTag(norm, out var tag);
        Closed = tag;
        Forms = VerbForms.Default.Of(norm);
        Lemma = VerbForms.Default.LemmaOf(norm);
        Cues = Lemma is null ? [] : CueLexicon.Default.Verbs(Lemma);
        EventVerbs = Lemma is null ? VerbPatterns.None : EventLexicon.Default.Verb(Lemma);
        IsCompanion = EventLexicon.Default.IsCompanion(norm);
        EventNouns = EventLexicon.Default.Noun(norm);
        CueNoun = CueLexicon.Default.Noun(norm);
        CueAdjective = CueLexicon.Default.Adjective(norm);
        IsSureVerb = VerbForms.Default.IsSure(norm);
        IsAdjective = WordClasses.IsAdjective(norm);
        IsTime = WordClasses.IsTime(norm);
        (Speaks, SpeakerGender) = SpeakerNouns.Of(norm);
        GivenName = GivenNames.GenderOf(norm);
    }

    /// <summary>The normal form.</summary>
    public string Norm { get; }

    /// <summary>Whether the word belongs to a closed class.</summary>
    public bool IsClosed { get; }

    /// <summary>Its tag where it does.</summary>
    public Tag Closed { get; }

    /// <summary>The verb forms that it can be.</summary>
    public VerbForm Forms { get; }

    /// <summary>The verb's lemma, or null.</summary>
    public string? Lemma { get; }

    /// <summary>The cues of the lemma, those with a particle first.</summary>
    public Cue[] Cues { get; }

    /// <summary>The patterns of events that the lemma triggers.</summary>
    public VerbPatterns EventVerbs { get; }

    /// <summary>Whether it is the next word of some verb's longer pattern.</summary>
    public bool IsCompanion { get; }

    /// <summary>The patterns of events that the noun triggers, longest first.</summary>
    public EventPattern[] EventNouns { get; }

    /// <summary>The noun as a cue, or null.</summary>
    public Cue? CueNoun { get; }

    /// <summary>The adjective as a cue, or null.</summary>
    public Cue? CueAdjective { get; }

    /// <summary>Whether the base or -s form is hardly ever a noun.</summary>
    public bool IsSureVerb { get; }

    /// <summary>Whether it is hardly ever anything but an adjective.</summary>
    public bool IsAdjective { get; }

    /// <summary>A weekday, a month, "week".</summary>
    public bool IsTime { get; }

    /// <summary>Whether the noun names somebody who can speak.</summary>
    public ReferentKind Speaks { get; }

    /// <summary>The gender that the noun tells.</summary>
    public Gender SpeakerGender { get; }

    /// <summary>The pronoun that usually goes with the given name.</summary>
    public Gender GivenName { get; }

    /// <summary>The cue that the verb is before a next word (a particle), or null.</summary>
    public Cue? CueBefore(string next)
    {
        foreach (var cue in Cues)
        {
            if (cue.Particle is null || string.Equals(cue.Particle, next, StringComparison.Ordinal)) return cue;
        }

        return null;
    }

    /// <summary>Where the names of a knowledge that begin with this word begin; null where none does.</summary>
    public NameIndex.Node? NamesIn(NameIndex names)
    {
        // Nearly always the same knowledge asks; the pair is one reference, so that threads see both or neither.
        var known = _names;
        if (known is null || !ReferenceEquals(known.Names, names)) _names = known = new NameEntryPoint(names, names.Root.Next(Norm));
        return known.Node;
    }

    /// <summary>Where a knowledge lets the word be cut in two, as <paramref name="find"/> tells the first time; 0 where nowhere.</summary>
    public int CutIn(KnowledgeBase knowledge, Func<string, KnowledgeBase, int> find)
    {
        var known = _cut;
        if (known is null || !ReferenceEquals(known.Knowledge, knowledge)) _cut = known = new Cut(knowledge, find(Norm, knowledge));
        return known.At;
    }

    public override string ToString() => Norm;

    private sealed record Cut(KnowledgeBase Knowledge, int At);

    private sealed record NameEntryPoint(NameIndex Names, NameIndex.Node? Node);
}
