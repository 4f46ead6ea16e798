using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>Finds where a reported clause ends: with its passage, or earlier where the reporter speaks again.</summary>
internal static class ClauseEnds
{
    /// <summary>
    /// End of the clause that begins at <paramref name="from"/>. It never ends before its own finite verb. <paramref name="past"/> tells whether
    /// the reporting verb is in the past: a second one that shares its subject agrees with it.
    /// </summary>
    public static int Of(Passage passage, int from, bool? past = null)
    {
        var finite = false;
        var i = from;
        for (; i < passage.Count; i++)
        {
            var unit = passage.Units[i];
            if (unit.Tag == Tag.Semicolon && finite) break;
            if (unit.Tag == Tag.Colon && finite && passage.TagAt(i + 1) == Tag.Quotation) break;
            if (unit.Tag == Tag.Stop && i + 1 < passage.Count && finite && NounPhrases.SpaceBefore(passage, i + 1) && passage.Units[i + 1].Capital) break;
            if (finite && unit.Tag == Tag.Comma && EndsAtComma(passage, i, past)) break;
            if (finite && unit.Tag == Tag.Coordinator && EndsAtCoordinator(passage, i, past)) break;
            if (finite && unit.Tag == Tag.Dash && NounPhrases.SpaceBefore(passage, i) && EndsAtDash(passage, i)) break;
            if (finite && unit.Tag is Tag.Subordinator or Tag.Preposition && EndsAtSubordinator(passage, i)) break;
            if (finite && i > from + 2 && unit.Tag is Tag.Preposition && NounPhrases.OpensAdverbial(passage, i) && IsSayingAdverbial(passage, i)) break;
            finite |= unit.Finite || unit.IsQuotation;
        }

        return Trim(passage, from, i);
    }

    /// <summary>Leaves out marks at the end.</summary>
    public static int Trim(Passage passage, int from, int end)
    {
        while (end > from + 1 && passage.TagAt(end - 1) is Tag.Comma or Tag.Stop or Tag.Semicolon or Tag.Colon or Tag.Dash) end--;
        return end;
    }

    private static bool EndsAtComma(Passage passage, int comma, bool? past)
    {
        var i = comma + 1;
        var next = passage.NormAt(i);
        if (next is "which" || next is "so" && passage.NormAt(i + 1) is "much") return true;
        if (passage.TagAt(i) == Tag.Adverb && next is not ("so" or "then")) i++;
        if (passage.TagAt(i) == Tag.Ing && IsReport(passage, i)) return true;
        if (next is "according" or "while" or "although" or "though" && past is not null && IsReportedBy(passage, i + 1)) return true;
        if (passage.TagAt(comma + 1) == Tag.Coordinator)
        {
            if (next is "but" && passage.TagAt(comma + 2) == Tag.Pronoun && past is not null) return true;
            if (VerbOf(passage, comma + 2) is { } verb && IsFiniteReport(passage, verb, past)) return true;
            if (IsReportedBy(passage, comma + 2)) return true;
        }

        // "…, X said." and "…, said X."
        return IsAttribution(passage, comma + 1);
    }

    private static bool EndsAtCoordinator(Passage passage, int i, bool? past)
    {
        if (VerbOf(passage, i + 1) is { } verb && IsFiniteReport(passage, verb, past)) return true;
        if (past is not null && passage.NormAt(i) == "but" && passage.NormAt(i + 1) is "he" or "she" or "they" && IsReportedBy(passage, i + 1)) return true;
        return past is not null && passage.NormAt(i) is "and" or "but" && passage.TagAt(i - 1) == Tag.Quotation && IsReportedBy(passage, i + 1);
    }

    private static bool EndsAtDash(Passage passage, int dash) =>
        IsAttribution(passage, dash + 1) || passage.TagAt(dash + 1) == Tag.Coordinator && IsReportedBy(passage, dash + 2);

    private static bool EndsAtSubordinator(Passage passage, int i) => passage.NormAt(i) switch
    {
        "while" or "although" or "though" => IsReportedBy(passage, i + 1),
        "as" => passage.TagAt(i + 1) == Tag.Pronoun && passage.NormAt(i + 1) is "he" or "she" or "they" && passage.Units[Math.Min(i + 2, passage.Count - 1)].Finite,
        "after" or "before" => false,
        "according" => true,
        _ => false,
    };

    private static bool IsSayingAdverbial(Passage passage, int i)
    {
        // Only at the very end of the passage, and only where it names an occasion of speech.
        var end = NounPhrases.CoreEnd(passage, i + 1);
        if (!passage.Is(end - 1, WordTraits.Occasion) || passage.NormAt(end - 1) is "meeting" or "debate" or "event" or "report" or "series" or "show" or "program" or "call" or "book" or "summit") return false;
        return passage.TagAt(i + 1) == Tag.Determiner && passage.NormAt(i + 1) is "a" or "an" && passage.NormAt(i) is "in" or "during" or "at";
    }

    /// <summary>Whether from here on somebody is given as speaker: "X said", "said X", "according to".</summary>
    public static bool IsAttribution(Passage passage, int from)
    {
        if (passage.NormAt(from) == "according" && passage.NormAt(from + 1) == "to") return true;
        var limit = Math.Min(passage.Count, from + 14);
        if (from < limit && passage.Units[from].Tag == Tag.PastVerb && IsReport(passage, from) && NounPhrases.Opens(passage, from + 1) && PostCue(passage, from)) return true;
        for (var i = from; i < limit; i++)
        {
            var unit = passage.Units[i];
            if (unit.Tag is Tag.PastVerb or Tag.PresentVerb or Tag.BaseVerb && PostCue(passage, i))
            {
                if (i == from) return false;
                var after = passage.TagAt(i + 1);
                if (!(after is Tag.Stop or Tag.Comma or Tag.Dash || (after is Tag.Preposition && NounPhrases.OpensAdverbial(passage, i + 1)) || passage.Is(i + 1, WordTraits.Time))) return false;
                var (start, end) = NounPhrases.Subject(passage, VerbGroups.At(passage, i)?.Start ?? i);
                return start == from && end > start;
            }

            if (unit.Tag is Tag.Semicolon or Tag.Colon or Tag.That || unit.IsQuotation) return false;
        }

        return false;
    }

    /// <summary>A subject and its finite reporting verb begin here.</summary>
    public static bool IsReportedBy(Passage passage, int from)
    {
        if (!NounPhrases.Opens(passage, from)) return false;
        var limit = Math.Min(passage.Count, from + 14);
        for (var i = from; i < limit; i++)
        {
            if (passage.Units[i].Finite || passage.TagAt(i) is Tag.PastVerb or Tag.PresentVerb)
            {
                var main = i;
                while (main < limit && passage.TagAt(main) is Tag.Auxiliary or Tag.Adverb or Tag.Negation) main++;
                return main < limit && passage.TagAt(main) is Tag.PastVerb or Tag.PresentVerb or Tag.Participle or Tag.Ing && IsReport(passage, main);
            }

            if (passage.TagAt(i) is Tag.Semicolon or Tag.Colon || passage.Units[i].IsQuotation) return false;
        }

        return false;
    }

    private static int? VerbOf(Passage passage, int i)
    {
        while (passage.TagAt(i) is Tag.Adverb or Tag.Auxiliary) i++;
        return passage.TagAt(i) is Tag.PastVerb or Tag.PresentVerb ? i : null;
    }

    private static bool IsFiniteReport(Passage passage, int verb, bool? past) =>
        past is { } tense && IsReport(passage, verb) && (passage.TagAt(verb) == Tag.PastVerb) == tense
        && passage.TagAt(verb + 1) is not (Tag.Coordinator or Tag.Stop or Tag.Comma);

    private static bool IsReport(Passage passage, int i) => Cue(passage, i) is { Class: SpeechAct.Speech or SpeechAct.Order or SpeechAct.Blame or SpeechAct.Promise or SpeechAct.Framing or SpeechAct.Praise };

    private static bool PostCue(Passage passage, int i) => Cue(passage, i) is { } cue && cue.Has(Complements.Post);

    private static Cue? Cue(Passage passage, int i) =>
        i < passage.Count ? passage.Units[i].Word.CueBefore(passage.NormAt(i + 1)) : null;
}
