using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>An attribution behind or within its content: "“…,” X said", "…, said X", "…, X said, …".</summary>
internal static class AttributionRule
{
    public static Candidate? Read(Passage passage, VerbGroup group)
    {
        if (!group.Cue.Has(Complements.Post) || group.Form is not GroupForm.Finite) return null;
        if (group.Start == 0) return null;
        var before = group.Start - 1;
        if (IsContentEnd(passage, before) && Inverted(passage, group) is { } inverted) return inverted;
        var (start, end) = NounPhrases.Subject(passage, group.Start);
        var subject = Subjects.Clean(passage, (start, end));
        if (subject.IsEmpty || subject.From == 0 || passage.TagAt(subject.From) == Tag.Question) return null;
        var at = subject.From;
        while (at > 0 && passage.TagAt(at - 1) is Tag.Adverb || at > 0 && passage.Is(at - 1, WordTraits.Time)) at--;
        var glued = at > 0 && !NounPhrases.SpaceBefore(passage, at) && passage.Units[at].Capital && passage.TagAt(at - 1) is Tag.Noun or Tag.Proper;
        if (at == 0 || (!glued && !IsContentEnd(passage, at - 1))) return null;
        return Build(passage, group, at, BehindHearer(passage, group), subject);
    }

    /// <summary>"…, he told me on Friday, …": the hearer belongs to the attribution.</summary>
    private static int BehindHearer(Passage passage, VerbGroup group)
    {
        if (!group.Cue.Has(Complements.Hearer) || !NounPhrases.Opens(passage, group.End)) return group.End;
        var end = NounPhrases.CoreEnd(passage, group.End);
        return end - group.End <= 6 ? end : group.End;
    }

    private static Candidate? Inverted(Passage passage, VerbGroup group)
    {
        var (from, to) = NounPhrases.InvertedSubject(passage, group.End);
        if (to <= from || passage.Is(from, WordTraits.Time) && to == from + 1) return null;
        if (passage.TagAt(group.Start - 1) != Tag.Quotation && passage.TagAt(group.Start - 2) != Tag.Quotation)
        {
            // Without a quotation the comma may as well close an appositive: "The U.N., which …, called an emergency meeting".
            if (group.Cue.Class != SpeechAct.Speech || group.Cue.Has(Complements.Hearer) || group.Cue.Has(Complements.Np) && group.Cue.Lemma != "announce") return null;
            if (NounPhrases.Subject(passage, group.Start) is var own && own.End > own.Start) return null;
        }

        // "“…”, said X told Y" is no inversion.
        if (passage.Units[Math.Min(to, passage.Count - 1)].Finite && to < passage.Count && passage.TagAt(to) is Tag.PastVerb or Tag.PresentVerb or Tag.Auxiliary) return null;
        return Build(passage, group, group.Start, to, Subjects.Clean(passage, (from, to)));
    }

    /// <summary>The content before the attribution that begins at <paramref name="at"/>, and what goes on behind it.</summary>
    private static Candidate? Build(Passage passage, VerbGroup group, int at, int behind, UnitRange subject)
    {
        var end = at;
        while (end > 0 && passage.TagAt(end - 1) is Tag.Comma or Tag.Dash or Tag.Stop or Tag.Mark) end--;
        if (end == 0) return null;
        var quotation = passage.TagAt(end - 1) == Tag.Quotation;
        var cue = new UnitRange(group.Start, group.End);
        if (!quotation && HasModal(passage, group)) return null;
        if (!quotation && (HasOwnContent(passage, group, behind) || !MayFollow(passage, behind))) return null;
        var from = ContentStart(passage, end, quotation);
        // "On Tuesday's episode of “The Morning Show,” X said …": a title, not what was said.
        if (quotation && from < end - 1 && !passage.HasFinite(from, end) && HasOwnContent(passage, group, behind)) return null;
        if (!quotation && passage.TagAt(end - 1) == Tag.Question) from = end - 1;
        var pieces = new List<UnitRange> { new(from, end) };
        var after = Continuation(passage, behind, quotation, pieces[0]);
        if (!after.IsEmpty) pieces.Add(after);
        if (!quotation && passage.TagAt(end - 1) == Tag.Coordinator)
        {
            if (after.IsEmpty) return null;
            pieces.RemoveAt(0);
        }

        if (!quotation && after.IsEmpty && !passage.HasFinite(from, end)) return null;
        return new Candidate(passage, pieces, cue, subject, true, quotation ? "quotation-attribution" : "postposed", quotation ? 1 : 2, quotation ? 0.95 : 0.85) { Act = group.Cue.Class };
    }

    private static int ContentStart(Passage passage, int end, bool quotation)
    {
        var from = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            if (passage.TagAt(i) is Tag.Colon or Tag.Semicolon && i + 1 < end)
            {
                from = i + 1;
                break;
            }

            if (passage.TagAt(i) == Tag.Stop && i + 1 < end)
            {
                from = i + 1;
                break;
            }
        }

        from = AfterDateline(passage, from, end);
        if (!quotation) return from;
        // A quotation of whole sentences stands for itself; one within a clause takes the clause with it, unless that has a speaker of its own.
        var first = end - 1;
        while (first > from && passage.TagAt(first - 1) is Tag.Quotation) first--;
        if (first == from) return from;
        for (var i = from; i < first; i++)
        {
            if (VerbGroups.At(passage, i) is { Cue.Class: SpeechAct.Speech, Form: GroupForm.Finite or GroupForm.Ing }) return first;
        }

        return passage.TagAt(first - 1) is Tag.Colon ? first : from;
    }

    /// <summary>"WASHINGTON (AP) — …" and "However, …" are the reporter's.</summary>
    private static int AfterDateline(Passage passage, int from, int end)
    {
        if (passage.NormAt(from) is "however" or "still" or "meanwhile" or "instead" or "moreover" && passage.TagAt(from + 1) == Tag.Comma && from + 2 < end) return from + 2;
        for (var i = from + 1; i < end - 1 && i < from + 8; i++)
        {
            if (passage.TagAt(i) is Tag.Dash && NounPhrases.SpaceBefore(passage, i)) return i + 1;
            if (passage.TagAt(i) is not (Tag.Proper or Tag.OpenBracket or Tag.CloseBracket or Tag.Comma or Tag.Number or Tag.Noun or Tag.Stop) || passage.Units[i].Finite) break;
        }

        return from;
    }

    private static UnitRange Continuation(Passage passage, int behind, bool quotation, UnitRange content)
    {
        var i = behind;
        var report = false;
        for (var steps = 0; steps < 30 && i < passage.Count; steps++, i++)
        {
            var tag = passage.TagAt(i);
            if (quotation && tag == Tag.Quotation && (!report || BeginsLower(passage, i)) && passage.TagAt(i - 1) is Tag.Comma or Tag.Colon or Tag.Dash or Tag.Stop or Tag.Noun or Tag.Proper or Tag.PastVerb or Tag.CloseBracket)
            {
                var next = passage.TagAt(i + 1);
                if (next is Tag.Stop or Tag.Comma or Tag.Semicolon || i + 1 >= passage.Count) return new UnitRange(i, i + 1);
                return next is Tag.Quotation ? new UnitRange(i, i + 2) : UnitRange.None;
            }

            if (!quotation && tag is Tag.Comma or Tag.Dash && i - behind < 12)
            {
                // "The answers, he added, contain …": two parts only where the left one is no clause by itself.
                var open = passage.TagAt(content.From) == Tag.Subordinator || passage.TagAt(i + 1) is Tag.Subordinator or Tag.That || passage.TagAt(content.To - 1) is Tag.Coordinator or Tag.Question
                    || (passage.NormAt(i + 1) == "and" && ComplementRule.BeginsClause(passage, i + 2) && !ClauseEnds.IsReportedBy(passage, i + 2));
                if (!open && passage.HasFinite(content.From, content.To) || !passage.HasFinite(i + 1, passage.Count)) return UnitRange.None;
                var end = ClauseEnds.Of(passage, i + 1);
                return end > i + 1 ? new UnitRange(i + 1, end) : UnitRange.None;
            }

            if (quotation && tag == Tag.Coordinator && passage.TagAt(i - 1) == Tag.Comma && content.To - content.From > 1 && HasQuotation(passage, i))
                return new UnitRange(i, ClauseEnds.Of(passage, i));
            report |= tag == Tag.Ing;
            if (tag is Tag.That or Tag.Coordinator || (tag == Tag.Ing && !IsBrokenOff(passage, content))) break;
            if (passage.Units[i].Finite && quotation) break;
        }

        return UnitRange.None;
    }

    private static bool HasQuotation(Passage passage, int from)
    {
        for (var i = from; i < passage.Count; i++)
        {
            if (passage.TagAt(i) == Tag.Quotation) return true;
        }

        return false;
    }

    private static bool HasModal(Passage passage, VerbGroup group)
    {
        for (var i = group.Start; i < group.Main; i++)
        {
            if (passage.TagAt(i) == Tag.Modal) return true;
        }

        return false;
    }

    private static bool BeginsLower(Passage passage, int quotation)
    {
        var span = passage.Units[quotation].Span;
        return span.Length > 0 && char.IsLower(passage.Model.Source[span.Start]);
    }

    /// <summary>What stands behind an attribution without a quotation: its end, a time, a place, never an object.</summary>
    private static bool MayFollow(Passage passage, int behind) => behind >= passage.Count || passage.Is(behind, WordTraits.Time)
        || passage.TagAt(behind) is Tag.Stop or Tag.Comma or Tag.Dash or Tag.Preposition or Tag.Subordinator or Tag.Adverb or Tag.OpenBracket or Tag.Semicolon or Tag.To or Tag.Ing or Tag.Adjective;

    /// <summary>The quotation ends in a comma, so that its sentence may go on behind the attribution.</summary>
    private static bool IsBrokenOff(Passage passage, UnitRange content)
    {
        var span = passage.Units[content.To - 1].Span;
        return span.Length > 0 && passage.Model.Source[span.End - 1] == ',';
    }

    private static bool HasOwnContent(Passage passage, VerbGroup group, int behind)
    {
        var i = behind;
        while (passage.TagAt(i) == Tag.Adverb || passage.Is(i, WordTraits.Time)) i++;
        if (passage.TagAt(i) is Tag.That or Tag.Quotation or Tag.Colon or Tag.Question or Tag.To) return true;
        if (passage.TagAt(i) == Tag.Comma && passage.TagAt(i + 1) is Tag.Quotation) return true;
        if (NounPhrases.OpensAdverbial(passage, i)) return ComplementRule.Read(passage, group)?.Pieces[0].From > behind && ComplementRule.Read(passage, group)!.Rank <= 3;
        return NounPhrases.Opens(passage, i);
    }

    private static bool IsContentEnd(Passage passage, int i) => passage.TagAt(i) is Tag.Comma or Tag.Quotation
        || (passage.TagAt(i) is Tag.Dash && NounPhrases.SpaceBefore(passage, i))
        || (passage.TagAt(i) is Tag.Stop && i > 0 && passage.TagAt(i - 1) == Tag.Quotation);
}
