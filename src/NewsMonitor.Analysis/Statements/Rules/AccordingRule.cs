using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>"According to X, …", "…, according to X", "For the Kremlin, …", "… per X".</summary>
internal static class AccordingRule
{
    public static IEnumerable<Candidate> Find(Passage passage)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.NormAt(i) == "according" && passage.NormAt(i + 1) == "to" && Read(passage, i, i + 2) is { } found) yield return found;
        }
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
