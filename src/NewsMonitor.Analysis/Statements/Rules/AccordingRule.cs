using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>"According to X, …", "…, according to X", "For the Kremlin, …", "… per X".</summary>
internal static class AccordingRule
{
    public static void Find(Passage passage, List<Candidate> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.NormAt(i) == "according" && passage.NormAt(i + 1) == "to" && (ToWhich(passage, i) ?? Read(passage, i, i + 2)) is { } read) found.Add(read);
        }

        if (InTheEyesOf(passage) is { } view) found.Add(view);
    }

    /// <summary>"the minister, according to whom talks go on": the clause behind is the content, the noun before the speaker.</summary>
    private static Candidate? ToWhich(Passage passage, int at)
    {
        if (passage.NormAt(at + 2) is not ("which" or "whom" or "whose") || at == 0 || !passage.HasFinite(at + 3, passage.Count)) return null;
        var subject = Subjects.Clean(passage, NounPhrases.Subject(passage, passage.TagAt(at - 1) == Tag.Comma ? at - 1 : at));
        var end = ClauseEnds.Of(passage, at + 3);
        for (var i = at + 4; i + 1 < end; i++)
        {
            // "…, left early": the clause that the parenthesis interrupts goes on.
            if (passage.TagAt(i) == Tag.Comma && passage.Units[i + 1].Finite && passage.HasFinite(at + 3, i)) end = i;
        }

        return end <= at + 3 ? null : Make(passage, [new UnitRange(at + 3, end)], new UnitRange(at, at + 3), subject);
    }

    /// <summary>"For the Kremlin, security requires …": a name between "for" and a comma, and a clause behind it.</summary>
    private static Candidate? InTheEyesOf(Passage passage)
    {
        if (passage.NormAt(0) is not "for") return null;
        var from = passage.TagAt(1) == Tag.Determiner ? 2 : 1;
        var end = from;
        while (passage.TagAt(end) == Tag.Proper && end < from + 4) end++;
        if (end == from) return null;
        var comma = end;
        if (passage.TagAt(comma) == Tag.Comma && passage.NormAt(comma + 1) is "however" or "instead" && passage.TagAt(comma + 2) == Tag.Comma) comma += 2;
        if (passage.TagAt(comma) != Tag.Comma || !ComplementRule.BeginsClause(passage, comma + 1)) return null;
        return new Candidate(passage, [new UnitRange(comma + 1, ClauseEnds.Of(passage, comma + 1))], new UnitRange(0, 1), new UnitRange(1, end), false, "in-the-eyes-of", 7, 0.6);
    }

    private static Candidate? Read(Passage passage, int at, int from)
    {
        var end = SourceEnd(passage, from);
        if (end == from) return null;
        var cue = new UnitRange(at, from);
        var subject = Subjects.Clean(passage, (from, end));
        var opens = at == 0 || passage.TagAt(at - 1) is Tag.Coordinator or Tag.Semicolon && at <= 2;
        if (opens)
        {
            var comma = end;
            while (comma < passage.Count && comma < end + 25 && passage.TagAt(comma) != Tag.Comma) comma++;
            if (passage.TagAt(comma) != Tag.Comma || comma + 1 >= passage.Count) return null;
            return Make(passage, [new UnitRange(comma + 1, ClauseEnds.Of(passage, comma + 1))], cue, subject);
        }

        if (passage.NormAt(at - 1) is "," && at >= 2 || at >= 1)
        {
            var left = ClauseEnds.Trim(passage, 0, at);
            if (left < 1) return null;
            var start = 0;
            for (var i = left - 1; i >= 0; i--)
            {
                if (passage.TagAt(i) is Tag.Semicolon or Tag.Stop && NounPhrases.SpaceBefore(passage, i + 1))
                {
                    start = i + 1;
                    break;
                }
            }

            if (start >= left) return null;
            var pieces = new List<UnitRange> { new(start, left) };
            if (passage.TagAt(end) == Tag.Comma && passage.TagAt(at - 1) == Tag.Comma && end + 2 < passage.Count && !passage.HasFinite(start, left) && passage.HasFinite(end, passage.Count))
                pieces.Add(new UnitRange(end + 1, ClauseEnds.Of(passage, end + 1)));

            // "X intends to propose, according to Y, a way out": the verb's object stands behind.
            else if (passage.TagAt(end) == Tag.Comma && passage.TagAt(at - 1) == Tag.Comma && passage.TagAt(at - 2) is Tag.BaseVerb or Tag.PastVerb or Tag.Preposition && NounPhrases.Opens(passage, end + 1))
                pieces.Add(new UnitRange(end + 1, NounPhrases.ContentEnd(passage, end + 1)));
            return Make(passage, pieces, cue, subject);
        }

        return null;
    }

    private static int SourceEnd(Passage passage, int from)
    {
        var end = NounPhrases.CoreEnd(passage, from);
        while (end > from && end < passage.Count && passage.TagAt(end) is Tag.Preposition or Tag.Coordinator && passage.NormAt(end) is "of" or "from" or "by" or "for" or "at" or "and" or "in" or "with" or "on"
            && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1 && next - from < 30) end = next;
        return end;
    }

    private static Candidate Make(Passage passage, IReadOnlyList<UnitRange> pieces, UnitRange cue, UnitRange subject) =>
        new(passage, pieces, cue, subject, false, "according-to", 2, 0.85);
}
