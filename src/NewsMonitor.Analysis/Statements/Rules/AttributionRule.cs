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
        while (at > 0 && passage.TagAt(at - 1) is Tag.Adverb || at > 0 && WordClasses.IsTime(passage.NormAt(at - 1))) at--;
        if (at == 0 || !IsContentEnd(passage, at - 1)) return null;
        return Build(passage, group, at, group.End, subject);
    }

    private static Candidate? Inverted(Passage passage, VerbGroup group)
    {
        var (from, to) = NounPhrases.InvertedSubject(passage, group.End);
        if (to <= from || WordClasses.IsTime(passage.NormAt(from)) && to == from + 1) return null;
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
        if (!quotation && HasOwnContent(passage, group, behind)) return null;
        var from = ContentStart(passage, end, quotation);
        var pieces = new List<UnitRange> { new(from, end) };
        var after = Continuation(passage, behind, quotation, pieces[0]);
        if (!after.IsEmpty) pieces.Add(after);
        if (!quotation && after.IsEmpty && !passage.HasFinite(from, end)) return null;
        return new Candidate(passage, pieces, cue, subject, true, quotation ? "quotation-attribution" : "postposed", quotation ? 1 : 2, quotation ? 0.95 : 0.85);
    }

    private static int ContentStart(Passage passage, int end, bool quotation)
    {
        var from = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            if (passage.TagAt(i) is Tag.Colon && i + 1 < end && passage.TagAt(i + 1) == Tag.Quotation || passage.TagAt(i) == Tag.Semicolon)
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

        if (!quotation) return from;
        // A quotation of whole sentences stands for itself; one within a clause takes the clause with it, unless that has a speaker of its own.
        var first = end - 1;
        while (first > from && passage.TagAt(first - 1) is Tag.Quotation) first--;
        if (first == from) return from;
        for (var i = from; i < first; i++)
        {
            if (VerbGroups.At(passage, i) is { Cue.Class: CueClass.Speech, Form: GroupForm.Finite or GroupForm.Ing }) return first;
        }

        return passage.TagAt(first - 1) is Tag.Colon ? first : from;
    }

    private static UnitRange Continuation(Passage passage, int behind, bool quotation, UnitRange content)
    {
        var i = behind;
        for (var steps = 0; steps < 30 && i < passage.Count; steps++, i++)
        {
            var tag = passage.TagAt(i);
            if (quotation && tag == Tag.Quotation && passage.TagAt(i - 1) is Tag.Comma or Tag.Colon or Tag.Dash or Tag.Stop or Tag.Noun or Tag.Proper or Tag.PastVerb or Tag.CloseBracket)
            {
                var next = passage.TagAt(i + 1);
                if (next is Tag.Stop or Tag.Comma or Tag.Semicolon || i + 1 >= passage.Count) return new UnitRange(i, i + 1);
                return next is Tag.Quotation ? new UnitRange(i, i + 2) : UnitRange.None;
            }

            if (!quotation && tag is Tag.Comma or Tag.Dash && i - behind < 12)
            {
                // "The answers, he added, contain …": two parts only where the left one is no clause by itself.
                if (passage.HasFinite(content.From, content.To) || !passage.HasFinite(i + 1, passage.Count)) return UnitRange.None;
                var end = ClauseEnds.Of(passage, i + 1);
                return end > i + 1 ? new UnitRange(i + 1, end) : UnitRange.None;
            }

            if (tag is Tag.Ing or Tag.That or Tag.Coordinator) break;
            if (passage.Units[i].Finite && quotation) break;
        }

        return UnitRange.None;
    }

    private static bool HasOwnContent(Passage passage, VerbGroup group, int behind)
    {
        var i = behind;
        while (passage.TagAt(i) == Tag.Adverb || WordClasses.IsTime(passage.NormAt(i))) i++;
        if (passage.TagAt(i) is Tag.That or Tag.Quotation or Tag.Colon or Tag.Question or Tag.To) return true;
        if (passage.TagAt(i) == Tag.Comma && passage.TagAt(i + 1) is Tag.Quotation) return true;
        if (NounPhrases.OpensAdverbial(passage, i)) return ComplementRule.Read(passage, group)?.Pieces[0].From > behind && ComplementRule.Read(passage, group)!.Rank <= 3;
        return NounPhrases.Opens(passage, i);
    }

    private static bool IsContentEnd(Passage passage, int i) => passage.TagAt(i) is Tag.Comma or Tag.Quotation
        || (passage.TagAt(i) is Tag.Dash && NounPhrases.SpaceBefore(passage, i))
        || (passage.TagAt(i) is Tag.Stop && i > 0 && passage.TagAt(i - 1) == Tag.Quotation);
}
