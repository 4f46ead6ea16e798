using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Who is the subject of a cue: the noun phrase left of it, its antecedent, or the subject of the last finite verb.</summary>
internal static class Subjects
{
    public static UnitRange Of(Passage passage, VerbGroup group) => Of(passage, group.Start, group.End, group.Form, group.Past);

    /// <summary>The subject of a verb group, units <c>[start, end)</c>.</summary>
    public static UnitRange Of(Passage passage, int start, int end, GroupForm form, bool past)
    {
        var at = start;
        if (form is GroupForm.Ing or GroupForm.Infinitive)
        {
            if (form == GroupForm.Ing && passage.TagAt(at - 1) is Tag.Noun or Tag.Proper)
            {
                var direct = Clean(passage, NounPhrases.Subject(passage, at));
                if (!direct.IsEmpty && (passage.TagAt(direct.From - 1) is Tag.Stop or Tag.Comma || passage.NormAt(direct.From - 1) == "with")) return direct;
            }

            at = ReportBefore(passage, form, past, at) ?? FiniteBefore(passage, at);
            if (at < 0) return form == GroupForm.Ing ? After(passage, end) : First(passage, start);
        }
        else if (passage.TagAt(at - 1) is Tag.Coordinator && ReportBefore(passage, form, past, at) is { } report)
        {
            at = report;
        }

        for (var tries = 0; tries < 5 && at >= 0; tries++)
        {
            var subject = Clean(passage, NounPhrases.Subject(passage, at));
            if (!subject.IsEmpty)
            {
                if (passage.NormAt(subject.From) is "who" or "which" or "that" or "whom")
                {
                    var antecedent = Clean(passage, NounPhrases.Subject(passage, passage.TagAt(subject.From - 1) == Tag.Comma ? subject.From - 1 : subject.From));
                    return antecedent.IsEmpty ? First(passage, subject.From) : antecedent;
                }

                return subject;
            }

            if (passage.TagAt(at - 1) == Tag.That && at > 1)
            {
                var antecedent = Clean(passage, NounPhrases.Subject(passage, at - 1));
                if (!antecedent.IsEmpty) return antecedent;
            }

            at = FiniteBefore(passage, at);
        }

        return First(passage, start);
    }

    /// <summary>Start of the last reporting verb before a unit whose subject a second one can share; null where there is none.</summary>
    private static int? ReportBefore(Passage passage, GroupForm form, bool past, int before)
    {
        if (ReportBefore(passage, before, form == GroupForm.Ing ? null : past) is { } other) return other.Start;
        return null;
    }

    /// <summary>The last finite reporting verb before a unit, of the given tense where one is given.</summary>
    public static VerbGroup? ReportBefore(Passage passage, int before, bool? past)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (passage.TagAt(i) is Tag.Semicolon) return null;
            if (VerbGroups.At(passage, i) is { Form: GroupForm.Finite, Cue.Class: SpeechAct.Speech or SpeechAct.Blame or SpeechAct.Praise or SpeechAct.Order or SpeechAct.Promise } other
                && (past is null || other.Past == past)) return other;
        }

        return null;
    }

    /// <summary>"Despite insisting …, X has …": the subject of the clause behind the comma.</summary>
    private static UnitRange After(Passage passage, int from)
    {
        for (var i = from; i < passage.Count; i++)
        {
            if (passage.TagAt(i) == Tag.Comma && ComplementRule.BeginsClause(passage, i + 1)) return Clean(passage, (i + 1, NounPhrases.CoreEnd(passage, i + 1)));
        }

        return UnitRange.None;
    }

    /// <summary>Start of the group of the last finite verb before a unit, −1 where there is none.</summary>
    public static int FiniteBefore(Passage passage, int before)
    {
        var i = before - 1;
        while (i >= 0 && !(passage.Units[i].Finite && passage.TagAt(i) != Tag.Pronoun)) i--;
        while (i > 0 && passage.TagAt(i - 1) is Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Negation or Tag.BareAuxiliary) i--;
        return i;
    }

    /// <summary>The first noun phrase of the passage that does not hang on a preposition.</summary>
    public static UnitRange First(Passage passage, int before)
    {
        for (var i = 0; i < before && i < passage.Count; i++)
        {
            if (passage.TagAt(i) == Tag.Preposition)
            {
                i = Math.Max(i, NounPhrases.CoreEnd(passage, i + 1) - 1);
                continue;
            }

            if (!NounPhrases.Opens(passage, i) || passage.Is(i, WordTraits.Time)) continue;
            var end = Math.Min(before, NounPhrases.CoreEnd(passage, i));
            if (end > i) return Clean(passage, (i, end));
        }

        return UnitRange.None;
    }

    /// <summary>Leaves out times and marks at the ends.</summary>
    public static UnitRange Clean(Passage passage, (int Start, int End) phrase)
    {
        var (start, end) = phrase;
        while (end > start && (passage.Is(end - 1, WordTraits.Time) || passage.TagAt(end - 1) is Tag.Comma or Tag.Genitive or Tag.Preposition)) end--;
        while (start < end - 1 && passage.Is(start, WordTraits.Time)) start++;
        return end > start ? new UnitRange(start, end) : UnitRange.None;
    }
}
