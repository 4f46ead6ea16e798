using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>
/// Headlines and transcripts ("Moscow: “Madness”", "SCOTT: Thank you."), a quotation behind a colon whose speaker the clause before names
/// in passing, and a quotation with its author behind a dash ("“…” — Sun Tzu").
/// </summary>
internal static class ColonRule
{
    public static void Find(Passage passage, List<Candidate> found)
    {
        for (var i = 1; i < passage.Count; i++)
        {
            if (passage.TagAt(i) == Tag.Colon && Behind(passage, i) is { } read) found.Add(read);
            if (passage.TagAt(i) == Tag.Dash && passage.TagAt(i - 1) == Tag.Quotation && Author(passage, i) is { } signed) found.Add(signed);
        }
    }

    private static Candidate? Behind(Passage passage, int colon)
    {
        var label = Label(passage, colon);
        var cue = new UnitRange(colon, colon + 1);
        var quotation = colon + 1;
        while (passage.TagAt(quotation) is Tag.Comma or Tag.Mark && quotation < passage.Count) quotation++;
        if (passage.TagAt(quotation) == Tag.Quotation)
        {
            if (!label.IsEmpty) return new Candidate(passage, [Quotations(passage, quotation)], cue, label, false, "headline", 2, 0.85);
            var verb = Subjects.FiniteBefore(passage, colon);
            var subject = (Telling(passage, colon) ?? Subjects.ReportBefore(passage, colon, null)) is { } report ? Subjects.Of(passage, report)
                : verb >= 0 ? Subjects.Clean(passage, NounPhrases.Subject(passage, verb)) : UnitRange.None;

            // "…: “We will be united,” said the German": the attribution behind knows better than the clause before.
            if (ClauseEnds.IsAttribution(passage, Quotations(passage, quotation).To)) return null;
            if (!subject.IsEmpty && passage.NormAt(subject.From) is "which" or "that" or "it" or "this" or "there") subject = UnitRange.None;
            return new Candidate(passage, [Quotations(passage, quotation)], cue, subject, true, "colon-quotation", 5, 0.7);
        }

        if (passage.TitleCase && IsShortName(passage, label) && passage.Count - colon > 4)
            return new Candidate(passage, [new UnitRange(colon + 1, ClauseEnds.Trim(passage, colon + 1, passage.Count))], cue, label, false, "headline", 2, 0.7);
        if (label.IsEmpty || !IsShouted(passage, label) || colon + 2 >= passage.Count) return null;
        return new Candidate(passage, [new UnitRange(colon + 1, ClauseEnds.Trim(passage, colon + 1, passage.Count))], cue, label, false, "transcript", 2, 0.8);
    }

    /// <summary>"he recalls that …: “…”": a verb of thinking with a clause tells of words as well where a quotation follows.</summary>
    private static VerbGroup? Telling(Passage passage, int colon)
    {
        for (var i = 0; i < colon; i++)
        {
            if (passage.TagAt(i) == Tag.That && i > 0 && VerbGroups.At(passage, i - 1) is { Form: GroupForm.Finite } group) return group;
        }

        return null;
    }

    private static UnitRange Quotations(Passage passage, int at)
    {
        var end = at + 1;
        while (passage.TagAt(end) == Tag.Quotation) end++;
        return new UnitRange(at, end);
    }

    /// <summary>A short noun phrase with a capital that stands alone before the colon.</summary>
    private static UnitRange Label(Passage passage, int colon)
    {
        var from = colon;
        while (from > 0 && colon - from < 8 && passage.TagAt(from - 1) is Tag.Proper or Tag.Noun or Tag.Adjective or Tag.Genitive or Tag.Determiner or Tag.Number) from--;
        if (from == colon || !(from == 0 || passage.TagAt(from - 1) is Tag.Stop or Tag.Quotation or Tag.Semicolon)) return UnitRange.None;
        return passage.TagAt(colon - 1) is Tag.Proper || passage.Units[from].Capital && colon - from <= 2 ? new UnitRange(from, colon) : UnitRange.None;
    }

    private static Candidate? Author(Passage passage, int dash)
    {
        var end = NounPhrases.CoreEnd(passage, dash + 1);
        if (end == dash + 1 || passage.TagAt(dash + 1) != Tag.Proper || end < passage.Count && passage.TagAt(end) is not (Tag.Stop or Tag.Comma or Tag.OpenBracket)) return null;
        var from = dash - 1;
        while (from > 0 && passage.TagAt(from - 1) == Tag.Quotation) from--;
        return from > 0 ? null : new Candidate(passage, [new UnitRange(from, dash)], new UnitRange(dash, dash + 1), new UnitRange(dash + 1, end), false, "signed-quotation", 1, 0.85);
    }

    /// <summary>One or two words, or "Report" and the like, before the colon of a headline.</summary>
    private static bool IsShortName(Passage passage, UnitRange label) => !label.IsEmpty && label.From == 0
        && (label.To - label.From <= 2 && passage.NormAt(0) is not ("breaking" or "watch" or "video" or "exclusive" or "live" or "opinion" or "update" or "updated" or "analysis" or "review" or "photos" or "timeline" or "explainer")
            || passage.NormAt(label.To - 1) is "poll" or "report" or "survey" or "study" or "sources" or "official" or "officials");

    private static bool IsShouted(Passage passage, UnitRange label)
    {
        for (var i = label.From; i < label.To; i++)
        {
            var word = passage.Units[i].Span.In(passage.Model.Source);
            if (word.Length < 2 || word.Any(char.IsLower)) return false;
        }

        return true;
    }
}
