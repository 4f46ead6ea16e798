using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>How a trigger verb stands in its clause.</summary>
internal enum VerbVoice : byte
{
    Active,
    Passive,

    /// <summary>"to attack".</summary>
    Infinitive,

    /// <summary>"attacking".</summary>
    Gerund,
}

/// <summary>A verb that names an event, with its group: units <c>[Start, End)</c>.</summary>
/// <param name="Start">First unit of the verb group.</param>
/// <param name="Main">The verb.</param>
/// <param name="End">Unit behind the verb and the further words of its trigger.</param>
/// <param name="Modal">The modal verb of the group.</param>
internal readonly record struct VerbTrigger(int Start, int Main, int End, EventPattern Pattern, VerbVoice Voice, Modality Modality, string? Modal)
{
    /// <summary>The noun that is part of the trigger and stands in the subject of a passive ("sanctions were imposed"); −1 where there is none.</summary>
    public int InSubject { get; init; } = -1;

    /// <summary>First unit behind the verb and its particle, where its object begins.</summary>
    public int ObjectFrom { get; init; } = End;

    /// <summary>The trigger whose verb is the unit; null where it names no event.</summary>
    public static VerbTrigger? At(Passage passage, int i)
    {
        ref readonly var unit = ref passage.Units[i];
        if (unit.Tag is not (Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Participle or Tag.Ing)) return null;
        if (unit.Word.Lemma is not { } lemma) return null;
        var patterns = Compounds.IsAt(passage, i) ? EventLexicon.Default.Verb(Compounds.FirstParts(passage, i) + lemma) : unit.Word.EventVerbs;
        if (patterns.All.Length == 0 || IsModifier(passage, i)) return null;

        // Most verbs have many patterns of several words, of which seldom one is near.
        var longer = patterns.HasLonger && TriggerWords.IsNear(passage, i, patterns.Companions);
        foreach (var pattern in patterns.All)
        {
            if (pattern.Rest.Length > 0 && !(longer && TriggerWords.IsNear(passage, i, pattern.Rest[0]))) continue;
            if (TriggerWords.EndOf(passage, i, pattern) is var end and > 0 && Group(passage, i, end, pattern) is { } found)
                return found with { ObjectFrom = end > i + 1 && passage.TagAt(i + 1) is Tag.Preposition or Tag.Adverb or Tag.To && end == i + 2 ? end : i + 1 };
            if (pattern.Rest.Length == 1 && unit.Tag is Tag.PastVerb or Tag.Participle && Group(passage, i, i + 1, pattern) is { Voice: VerbVoice.Passive } passive
                && TriggerWords.InSubject(passage, passive.Start, pattern) is var noun and >= 0)
                return passive with { InSubject = noun };
        }

        return null;
    }

    /// <summary>"the occupied territories", "Iran-backed militias", "armed forces": a participle before its noun tells of no act.</summary>
    private static bool IsModifier(Passage passage, int i)
    {
        if (passage.TagAt(i) is not (Tag.PastVerb or Tag.Participle or Tag.Ing) || passage.TagAt(i + 1) is not (Tag.Noun or Tag.Adjective or Tag.Proper)) return false;
        var before = passage.TagAt(i - 1);
        if (before == Tag.Dash) return !NounPhrases.SpaceBefore(passage, i);
        if (before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Number) return true;
        if (before == Tag.Adjective) return passage.TagAt(i) != Tag.Ing;
        return before == Tag.Preposition && passage.TagAt(i) != Tag.Ing || passage.NormAt(i) is "armed" or "alleged" or "united" && passage.TagAt(i + 1) is Tag.Noun;
    }

    private static VerbTrigger? Group(Passage passage, int i, int end, EventPattern pattern)
    {
        var start = i;
        bool be = false, have = false, to = false, negated = false;
        string? modal = null;
        for (var j = start - 1; j >= 0 && j >= i - 6; j--)
        {
            var (tag, norm) = (passage.TagAt(j), passage.NormAt(j));
            if (tag is Tag.Adverb) continue;
            if (tag == Tag.Negation || norm is "not" or "never" or "no")
            {
                negated = true;
                continue;
            }

            if (tag is Tag.Auxiliary or Tag.BareAuxiliary || norm is "being" or "having")
            {
                negated |= norm.EndsWith("n't", StringComparison.Ordinal);
                if (norm.StartsWith("ha", StringComparison.Ordinal)) have = true;
                else be |= norm is not ("do" or "does" or "did" or "don't" or "doesn't" or "didn't") && !(norm == "been" && passage.Units[i].Tag == Tag.Ing);
                start = j;
                continue;
            }

            if (tag == Tag.Modal)
            {
                modal = norm;
                start = j;
                continue;
            }

            if (tag == Tag.To)
            {
                to = true;
                start = j;
            }

            break;
        }

        var main = passage.Units[i].Tag;
        VerbVoice voice;
        if (main == Tag.Ing) voice = be || have ? VerbVoice.Active : VerbVoice.Gerund;
        else if (be && main is Tag.PastVerb or Tag.Participle) voice = VerbVoice.Passive;
        else if (main is Tag.PastVerb or Tag.Participle && !have && (i == 0 || passage.TagAt(i - 1) is Tag.Noun or Tag.Proper or Tag.Comma or Tag.Adverb or Tag.CloseBracket) && IsBarePassive(passage, i, end, pattern)) voice = VerbVoice.Passive;
        else if (to && modal is null) voice = VerbVoice.Infinitive;
        else if (main == Tag.Participle && !have) return null;
        else voice = VerbVoice.Active;
        if (voice == VerbVoice.Active && (pattern.Traits & PatternTraits.Transitive) != 0 && passage.TagAt(end) is Tag.To or Tag.Stop or Tag.That or Tag.Comma or Tag.Semicolon or Tag.Question && pattern.Rest.Length == 0 && !pattern.Takes(passage.NormAt(end))) return null;
        return new VerbTrigger(start, i, end, pattern, voice, Moods.OfGroup(modal, negated), modal);
    }

    /// <summary>"the ambassador expelled by Mali", "five soldiers killed in a raid": a past form behind its object, without an auxiliary.</summary>
    private static bool IsBarePassive(Passage passage, int i, int end, EventPattern pattern)
    {
        if (passage.NormAt(end) == "by") return true;
        return i > 0 && pattern.TakesObject && !pattern.Intransitive && pattern.Rest.Length == 0 && !passage.Units[i].Finite && passage.TagAt(end) is Tag.Preposition
            && !pattern.Takes(passage.NormAt(end));
    }
}
