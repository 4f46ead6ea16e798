using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>"“…”, we read in the tweet of the head of the Elysée", "the statement by X reads: “…”".</summary>
internal static class ReadingRule
{
    public static void Find(Passage passage, List<Candidate> found)
    {
        for (var i = 1; i < passage.Count; i++)
        {
            if (passage.NormAt(i) != "read" && passage.NormAt(i) != "reads") continue;
            var start = i;
            while (start > 0 && passage.NormAt(start - 1) is "we" or "one" or "is" or "was" or "be" or "can" or "it") start--;
            var end = start;
            while (end > 0 && passage.TagAt(end - 1) is Tag.Comma or Tag.Dash or Tag.Stop) end--;
            if (start == i || passage.NormAt(i + 1) is not ("in" or "on") || end == 0 || passage.TagAt(end - 1) != Tag.Quotation) continue;
            var at = NounPhrases.CoreEnd(passage, i + 2);
            if (passage.NormAt(at) is not ("of" or "by" or "from")) continue;
            var to = NounPhrases.CoreEnd(passage, at + 1);
            while (passage.NormAt(to) == "of" && NounPhrases.CoreEnd(passage, to + 1) > to + 1) to = NounPhrases.CoreEnd(passage, to + 1);
            if (to == at + 1) continue;
            found.Add(new Candidate(passage, [new UnitRange(end - 1, end)], new UnitRange(start, i + 1), new UnitRange(at + 1, to), false, "read-in", 0, 0.8));
        }
    }
}
