using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Cues;

/// <summary>Finds the groups of cue verbs of a passage, from left to right.</summary>
internal static class VerbGroups
{
    /// <summary>The group whose main verb is the unit, or null where the unit is no cue verb.</summary>
    public static VerbGroup? At(Passage passage, int i)
    {
        var units = passage.Units;
        var unit = units[i];
        var asProper = unit.Tag == Tag.Proper && i == 0;
        if (!asProper && unit.Tag is not (Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Participle or Tag.Ing)) return null;
        if (unit.Word.CueBefore(passage.NormAt(i + 1)) is not { } cue) return null;
        var end = cue.Particle is null ? i + 1 : i + 2;
        var start = i;
        bool be = false, have = false, modal = false, to = false, past = unit.Tag == Tag.PastVerb;
        for (var j = i - 1; j >= 0 && j >= i - 7; j--)
        {
            var tag = units[j].Tag;
            var norm = units[j].Norm;
            if (tag is Tag.Adverb or Tag.Negation)
            {
                continue;
            }

            if (tag is Tag.Auxiliary or Tag.BareAuxiliary || norm is "being" or "having")
            {
                if (norm is "have" or "has" or "had" or "having" or "'ve") have = true;
                else if (norm is not ("do" or "does" or "did" or "don't" or "didn't" or "doesn't")) be |= !have || norm is not ("been");
                past |= norm is "was" or "were" or "had" or "did" or "didn't";
                start = j;
                continue;
            }

            if (tag == Tag.Modal)
            {
                modal = true;
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

        // An adverb directly before the verb belongs to the group ("also said").
        while (start > 0 && units[start - 1].Tag == Tag.Adverb && units[start - 1].Norm is "also" or "then" or "later" or "again" or "once" or "repeatedly" or "reportedly" or "recently") start--;
        var been = have && HasBeen(units, start, i);
        GroupForm form;
        if (unit.Tag == Tag.Ing) form = be || been ? GroupForm.Finite : GroupForm.Ing;
        else if ((be || been) && unit.Tag is Tag.PastVerb or Tag.Participle) form = GroupForm.Passive;
        else if (to && !modal) form = GroupForm.Infinitive;
        else if (unit.Tag == Tag.Participle && !have) return null;
        else if (unit.Tag == Tag.PastVerb && !have && passage.NormAt(i + 1) == "by" && i > 0 && units[i - 1].Tag is Tag.Noun or Tag.Proper or Tag.Comma) return null;
        else form = GroupForm.Finite;
        return new VerbGroup(start, i, end, cue, form, past);
    }

    /// <summary>"appeared to suggest", "continued to insist": the outer verb only colours the cue, and its subject is the speaker.</summary>
    public static VerbGroup WithCatenative(Passage passage, VerbGroup group)
    {
        if (group.Form != GroupForm.Infinitive || group.Start == 0) return group;
        var outer = group.Start - 1;
        var lemma = passage.Units[outer].Word.Lemma;
        if (lemma is "go" || (passage.Units[outer].Norm == "on" && outer > 0 && passage.Units[outer - 1].Word.Lemma == "go"))
        {
            return group with { Start = passage.Units[outer].Norm == "on" ? outer - 1 : outer, Form = GroupForm.Finite };
        }

        if (lemma is not ("appear" or "seem" or "continue" or "begin" or "start" or "proceed" or "want" or "like" or "happen" or "try" or "return" or "attempt")) return group;
        if (passage.Units[outer].Tag is not (Tag.PastVerb or Tag.PresentVerb or Tag.BaseVerb)) return group;
        return group with { Start = outer, Form = GroupForm.Finite };
    }

    private static bool HasBeen(Unit[] units, int start, int main)
    {
        for (var j = start; j < main; j++)
        {
            if (units[j].Norm == "been") return true;
        }

        return false;
    }
}
