using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>A noun or an adjective with content of its own: "Moscow's accusation that …", "X was critical of …".</summary>
internal static class NounCueRule
{
    public static void Find(Passage passage, List<Candidate> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.TagAt(i) is Tag.Noun && passage.Units[i].Word.CueNoun is { } noun && Content(passage, i, noun, false) is { } content)
                found.Add(Make(passage, i, content, Holder(passage, i), "noun-cue", noun.Class));
            else if (passage.Units[i].Word.CueAdjective is { } adjective && Subjects.FiniteBefore(passage, i) is var verb && verb >= 0 && i - verb <= 4
                && passage.TagAt(verb) is Tag.Auxiliary or Tag.PastVerb && Content(passage, i, adjective, true) is { } said)
            {
                var subject = Subjects.Clean(passage, NounPhrases.Subject(passage, verb));
                if (!subject.IsEmpty && passage.NormAt(subject.From) is not ("it" or "that" or "this" or "there" or "which")) found.Add(Make(passage, i, said, subject, "adjective-cue", adjective.Class));
            }
        }
    }

    private static Candidate Make(Passage passage, int cue, UnitRange content, UnitRange subject, string rule, SpeechAct act) =>
        new(passage, [content], new UnitRange(cue, cue + 1), subject, true, rule, 7, 0.5) { Act = act };

    private static UnitRange? Content(Passage passage, int i, Cue cue, bool adjective)
    {
        var at = i + 1;
        if (passage.TagAt(at) == Tag.That && cue.Has(Complements.That) && passage.HasFinite(at, passage.Count) && passage.TagAt(at + 1) is not (Tag.PresentVerb or Tag.Auxiliary or Tag.Modal or Tag.PastVerb))
            return new UnitRange(at, adjective ? ClauseEnds.Of(passage, at) : BeforeMainVerb(passage, i, at, ClauseEnds.Of(passage, at)));
        if (adjective && cue.Has(Complements.Zero) && ComplementRule.BeginsClause(passage, at)) return new UnitRange(at, ClauseEnds.Of(passage, at));
        if (passage.TagAt(at) == Tag.To && cue.Has(Complements.To) && passage.TagAt(at + 1) is Tag.BaseVerb or Tag.BareAuxiliary)
            return adjective || HasHolder(passage, i) ? new UnitRange(at, NounPhrases.VerbPhraseEnd(passage, at + 1)) : null;
        if (adjective && passage.TagAt(at) == Tag.Question && cue.Has(Complements.Wh)) return new UnitRange(at, ClauseEnds.Of(passage, at));
        if (!adjective && cue.Has(Complements.Quote) && HasHolder(passage, i))
        {
            // "his invitation to Russia “to meet …”": the hearer stands between.
            var quotation = passage.NormAt(at) == "to" ? NounPhrases.CoreEnd(passage, at + 1) : at;
            if (passage.TagAt(quotation) == Tag.Quotation) return new UnitRange(quotation, quotation + 1);
        }

        if (cue.Has(Complements.Preposition) && cue.Prepositions.Contains(passage.NormAt(at)) && (adjective || HasHolder(passage, i)))
        {
            var end = passage.TagAt(at + 1) == Tag.Ing ? NounPhrases.VerbPhraseEnd(passage, at + 1) : NounPhrases.ContentEnd(passage, at + 1);
            return end > at + 1 ? new UnitRange(at + 1, ClauseEnds.Trim(passage, at + 1, end)) : null;
        }

        return null;
    }

    /// <summary>"The claim that the town had fallen was false": where the noun is the subject, its clause ends before the verb of the sentence.</summary>
    private static int BeforeMainVerb(Passage passage, int noun, int from, int end)
    {
        if (Subjects.FiniteBefore(passage, noun) >= 0) return end;
        var finite = false;
        for (var i = from + 1; i < end; i++)
        {
            if (passage.TagAt(i) is Tag.Coordinator or Tag.Subordinator or Tag.That or Tag.Question or Tag.Comma or Tag.Semicolon or Tag.Quotation) return end;
            if (!passage.Units[i].Finite) continue;
            if (finite && passage.TagAt(i - 1) is not (Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Negation or Tag.Pronoun)) return i;
            finite = true;
        }

        return end;
    }

    private static bool HasHolder(Passage passage, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4; i--)
        {
            if (passage.TagAt(i) is Tag.Possessive or Tag.Genitive) return true;
            if (passage.TagAt(i) is not (Tag.Adjective or Tag.Noun or Tag.Number)) return false;
        }

        return false;
    }

    /// <summary>The possessor ("his", "Russia's"), else the subject of the clause.</summary>
    private static UnitRange Holder(Passage passage, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4; i--)
        {
            if (passage.TagAt(i) == Tag.Possessive) return new UnitRange(i, i + 1);
            if (passage.TagAt(i) == Tag.Genitive) return Subjects.Clean(passage, NounPhrases.Subject(passage, i));
            if (passage.TagAt(i) is not (Tag.Adjective or Tag.Noun or Tag.Number)) break;
        }

        var verb = Subjects.FiniteBefore(passage, noun);
        return verb < 0 ? UnitRange.None : Subjects.Clean(passage, NounPhrases.Subject(passage, verb));
    }
}
