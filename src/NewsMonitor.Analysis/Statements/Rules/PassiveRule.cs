using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>A passive: subject and complement are the content, a speaker only stands behind "by".</summary>
internal static class PassiveRule
{
    public static Candidate? Read(Passage passage, VerbGroup group)
    {
        if (group.Cue.Class is SpeechAct.Wish or SpeechAct.Promise && group.Cue.Lemma is not ("threaten" or "plan")) return null;
        var i = group.End;
        while (passage.TagAt(i) == Tag.Adverb) i++;
        var by = UnitRange.None;
        if (passage.NormAt(i) == "by" && NounPhrases.CoreEnd(passage, i + 1) is var behind && behind > i + 1)
        {
            by = Subjects.Clean(passage, (i + 1, behind));
            i = behind;
        }

        int end;
        switch (passage.TagAt(i))
        {
            case Tag.To when group.Cue.Has(Complements.To | Complements.NpTo | Complements.That) && passage.TagAt(i + 1) is Tag.BaseVerb or Tag.BareAuxiliary or Tag.Noun or Tag.Auxiliary:
            case Tag.That when group.Cue.Has(Complements.That):
                end = ClauseEnds.Of(passage, i, group.Past);
                break;
            case Tag.Subordinator or Tag.Preposition when passage.NormAt(i) is "as" or "for" && group.Cue.Has(Complements.NpAs | Complements.NpFor) && group.Cue.Class is SpeechAct.Framing or SpeechAct.Blame or SpeechAct.Praise:
            case Tag.Preposition when passage.NormAt(i) == "of" && group.Cue.Has(Complements.NpOf):
                end = passage.TagAt(i + 1) == Tag.Ing ? NounPhrases.VerbPhraseEnd(passage, i + 1) : NounPhrases.ContentEnd(passage, i + 1);
                break;
            case Tag.Quotation when group.Cue.Has(Complements.Quote | Complements.NpQuote):
                end = i + 1;
                break;
            default:
                return by.IsEmpty || group.Cue.Class is SpeechAct.Thought or SpeechAct.Order or SpeechAct.Finding ? null : Whole(passage, group, by);
        }

        if (end <= i + 1) return null;
        end = ClauseEnds.Trim(passage, i, end);
        if (by.IsEmpty) by = Agent(passage, i, end, out end);
        var subject = Subjects.Clean(passage, NounPhrases.Subject(passage, group.Start));
        if (subject.IsEmpty || WordClasses.IsPronoun(passage.NormAt(subject.From)) && passage.NormAt(subject.From) is "who" or "which" or "that")
            return new Candidate(passage, [new UnitRange(i, end)], new UnitRange(group.Start, group.End), by, false, "passive", 6, 0.5) { Act = group.Cue.Class };
        return new Candidate(passage, [subject, new UnitRange(i, end)], new UnitRange(group.Start, group.End), by, false, "passive", 6, 0.5) { Act = group.Cue.Class };
    }

    /// <summary>"… was rejected by X": the subject alone is the content.</summary>
    private static Candidate? Whole(Passage passage, VerbGroup group, UnitRange by)
    {
        var subject = Subjects.Clean(passage, NounPhrases.Subject(passage, group.Start));
        return subject.IsEmpty || subject.To - subject.From < 2 ? null
            : new Candidate(passage, [subject], new UnitRange(group.Start, group.End), by, false, "passive", 6, 0.5) { Act = group.Cue.Class };
    }

    private static UnitRange Agent(Passage passage, int from, int to, out int end)
    {
        end = to;
        for (var i = from + 1; i + 1 < to; i++)
        {
            if (passage.NormAt(i) != "by" || passage.TagAt(i + 1) == Tag.Ing) continue;
            var core = NounPhrases.CoreEnd(passage, i + 1);
            if (core < to) continue;
            end = i;
            return Subjects.Clean(passage, (i + 1, Math.Min(core, to)));
        }

        return UnitRange.None;
    }
}
