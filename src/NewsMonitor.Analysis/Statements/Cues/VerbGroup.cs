namespace NewsMonitor.Analysis.Statements.Cues;

internal enum GroupForm : byte
{
    Finite,
    Passive,
    Ing,
    Infinitive,
}

/// <summary>A cue verb with its auxiliaries and adverbs: units <c>[Start, End)</c>, the main verb at <paramref name="Main"/>.</summary>
/// <param name="Start">First unit of the group.</param>
/// <param name="Main">The cue verb.</param>
/// <param name="End">Unit behind the verb and its particle.</param>
/// <param name="Cue">The lexicon's entry.</param>
/// <param name="Form">Finite, passive, gerund or infinitive.</param>
/// <param name="Past">Whether it tells in the past: told and telling tense must agree for two verbs to share one subject.</param>
internal readonly record struct VerbGroup(int Start, int Main, int End, Cue Cue, GroupForm Form, bool Past);
