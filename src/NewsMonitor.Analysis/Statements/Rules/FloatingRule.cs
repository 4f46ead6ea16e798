using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Quotations that no cue claims: whole passages in marks, and long ones that are sentences rather than scare quotes.</summary>
internal static class FloatingRule
{
    private const int SentenceWords = 8;

    /// <summary>A passage that is nothing but quotations.</summary>
    public static Candidate? Whole(Passage passage)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < passage.Count; i++)
        {
            var tag = passage.TagAt(i);
            if (tag == Tag.Quotation)
            {
                if (first < 0) first = i;
                last = i;
            }
            else if (tag is not (Tag.Comma or Tag.Stop or Tag.Dash or Tag.Mark or Tag.Colon)) return null;
        }

        if (first < 0 || Words(passage, first, last + 1) < 3) return null;
        return new Candidate(passage, [new UnitRange(first, last + 1)], UnitRange.None, UnitRange.None, true, "floating-quotation", 8, 0.75);
    }

    /// <summary>A long quotation within a sentence of the reporter, with the subject of that sentence as its speaker.</summary>
    public static void Embedded(Passage passage, List<Candidate> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.TagAt(i) != Tag.Quotation || Words(passage, i, i + 1) < SentenceWords || !HasVerb(passage, i)) continue;
            var verb = Subjects.FiniteBefore(passage, i);
            var subject = verb >= 0 ? Subjects.Clean(passage, NounPhrases.Subject(passage, verb)) : UnitRange.None;
            found.Add(new Candidate(passage, [new UnitRange(i, i + 1)], UnitRange.None, subject, true, "embedded-quotation", 9, 0.5));
        }
    }

    public static int Words(Passage passage, int from, int to)
    {
        var words = 0;
        for (var t = passage.Units[from].First; t < passage.Units[to - 1].End; t++)
        {
            if (passage.Model.Tokens[t].IsWord) words++;
        }

        return words;
    }

    private static bool HasVerb(Passage passage, int unit)
    {
        for (var t = passage.Units[unit].First; t < passage.Units[unit].End; t++)
        {
            var word = passage.Model.Tokens[t].Word;
            if (word.IsClosed ? word.Closed is Tag.Auxiliary or Tag.Modal : (word.Forms & (VerbForm.Present | VerbForm.Past)) != 0) return true;
        }

        return false;
    }
}
