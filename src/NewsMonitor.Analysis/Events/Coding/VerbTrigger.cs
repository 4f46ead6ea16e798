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
/// <param name="End">Unit behind the verb and its particle.</param>
internal readonly record struct VerbTrigger(int Start, int Main, int End, EventPattern Pattern, VerbVoice Voice, Modality Modality)
{
    /// <summary>The trigger whose verb is the unit; null where it names no event.</summary>
    public static VerbTrigger? At(Passage passage, int i)
    {
        var unit = passage.Units[i];
        if (unit.Tag is not (Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Participle or Tag.Ing)) return null;
        if (VerbForms.Default.LemmaOf(unit.Norm) is not { } lemma) return null;
        foreach (var pattern in EventLexicon.Default.Verb(lemma))
        {
            var end = EndOf(passage, i, pattern);
            if (end > 0) return Group(passage, i, end, pattern);
        }

        return null;
    }

    // The second word follows at once (a particle) or within the object ("send more troops").
    private static int EndOf(Passage passage, int i, EventPattern pattern)
    {
        if (pattern.Words.Length == 1) return i + 1;
        var second = pattern.Words[1];
        for (var j = i + 1; j < Math.Min(passage.Count, i + 7); j++)
        {
            var norm = passage.NormAt(j);
            if (norm == second || norm == second + "s") return j + 1;
            if (passage.TagAt(j) is Tag.Preposition or Tag.Comma or Tag.Stop or Tag.That or Tag.To || passage.Units[j].Finite) return 0;
        }

        return 0;
    }

    private static VerbTrigger? Group(Passage passage, int i, int end, EventPattern pattern)
    {
        var start = i;
        bool be = false, have = false, to = false, negated = false;
        string? modal = null;
        for (var j = i - 1; j >= 0 && j >= i - 6; j--)
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
        else if (main is Tag.PastVerb or Tag.Participle && !have && passage.NormAt(end) == "by" && i > 0 && passage.TagAt(i - 1) is Tag.Noun or Tag.Proper or Tag.Comma or Tag.Adverb) voice = VerbVoice.Passive;
        else if (to && modal is null) voice = VerbVoice.Infinitive;
        else if (main == Tag.Participle && !have) return null;
        else voice = VerbVoice.Active;
        return new VerbTrigger(start, i, end, pattern, voice, Moods.OfGroup(modal, negated));
    }
}
