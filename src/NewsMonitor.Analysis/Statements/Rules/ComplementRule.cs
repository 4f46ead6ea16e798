using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>A cue verb with its content behind it: "said that …", "urged X to …", "called for …", "said: “…”".</summary>
internal static class ComplementRule
{
    public static Candidate? Read(Passage passage, VerbGroup found)
    {
        var group = VerbGroups.WithCatenative(passage, found);
        if (group.Form == GroupForm.Passive) return PassiveRule.Read(passage, group);
        if (Content(passage, group) is not { } content || content.Range.IsEmpty) return null;
        if (content.Range.To - content.Range.From == 1 && passage.TagAt(content.Range.From) is Tag.Pronoun or Tag.ObjectPronoun or Tag.Number) return null;
        var subject = Subjects.Of(passage, group);
        if (group.Form == GroupForm.Ing && subject.From > content.Range.From && subject.From < content.Range.To)
            content = content with { Range = new UnitRange(content.Range.From, ClauseEnds.Trim(passage, content.Range.From, subject.From)) };
        return new Candidate(passage, [content.Range], new UnitRange(group.Start, group.End), subject, true, content.Rule, content.Rank, content.Confidence) { Act = group.Cue.Class };
    }

    private static Found? Content(Passage passage, VerbGroup group)
    {
        var cue = group.Cue;
        var at = SkipInterposed(passage, group);
        if (at >= passage.Count) return null;
        if (Quoted(passage, group, at) is { } quoted) return quoted;
        if (at > group.End && passage.TagAt(at) is Tag.Comma) return null;
        if (passage.TagAt(group.End) == Tag.Comma && group.Cue.Class == SpeechAct.Speech && BehindParenthesis(passage, group.End) is var behind && behind > 0
            && (Clause(passage, group, behind) ?? Phrase(passage, group with { End = behind }, behind)) is { } later) return later;
        return Hearer(passage, group, at) ?? Clause(passage, group, at) ?? Phrase(passage, group, at) ?? Prepositional(passage, group, group.End) ?? Colon(passage, cue, at);
    }

    /// <summary>"affirmed, hours before the talks, their willingness": behind the second comma; −1 where the first opens no short parenthesis.</summary>
    private static int BehindParenthesis(Passage passage, int comma)
    {
        for (var i = comma + 1; i < passage.Count && i < comma + 14; i++)
        {
            if (passage.TagAt(i) == Tag.Comma) return i > comma + 2 ? i + 1 : -1;
            if (passage.Units[i].Finite || passage.TagAt(i) is Tag.Quotation or Tag.Colon or Tag.Semicolon or Tag.Stop) return -1;
        }

        return -1;
    }

    private static Found? Quoted(Passage passage, VerbGroup group, int at)
    {
        if (!group.Cue.Has(Complements.Quote | Complements.NpQuote)) return null;
        var i = at;
        if (passage.TagAt(i) is Tag.Comma or Tag.Colon or Tag.Dash) i++;
        while (passage.TagAt(i) is Tag.Comma or Tag.Colon) i++;
        if (passage.TagAt(i) != Tag.Quotation) return null;
        if (passage.TagAt(i + 1) is Tag.Noun or Tag.Proper && i == at && !group.Cue.Has(Complements.Quote)) return null;
        // What follows without a mark goes on within the same reported clause.
        var end = i + 1;
        if (passage.TagAt(end) == Tag.Coordinator && VerbFollows(passage, end + 1)) return new Found(new UnitRange(i, end), "verb-quotation", 0, 0.95);
        if (end < passage.Count && passage.TagAt(end) is not (Tag.Comma or Tag.Stop or Tag.Semicolon or Tag.Dash or Tag.Subordinator or Tag.OpenBracket)
            && !ClauseEnds.IsAttribution(passage, end) && !NounPhrases.OpensAdverbial(passage, end))
        {
            end = passage.HasFinite(end, passage.Count) || passage.TagAt(end) is Tag.Preposition or Tag.Coordinator or Tag.To or Tag.Noun or Tag.PastVerb or Tag.Quotation
                ? ClauseEnds.Of(passage, i, group.Past) : end;
        }

        return new Found(new UnitRange(i, Math.Max(end, i + 1)), "verb-quotation", 0, 0.95);
    }

    private static bool VerbFollows(Passage passage, int i)
    {
        while (passage.TagAt(i) == Tag.Adverb) i++;
        return passage.TagAt(i) is Tag.PastVerb or Tag.PresentVerb;
    }

    private static Found? Clause(Passage passage, VerbGroup group, int at)
    {
        var cue = group.Cue;
        switch (passage.TagAt(at))
        {
            case Tag.That when cue.Has(Complements.That) && (passage.HasFinite(at, passage.Count) || cue.Class == SpeechAct.Speech):
                return new Found(new UnitRange(at, ClauseEnds.Of(passage, at, group.Past)), "that-clause", 3, 0.9);
            case Tag.Question when cue.Has(Complements.Wh) && at + 1 < passage.Count:
            case Tag.Subordinator when cue.Has(Complements.Wh) && passage.NormAt(at) == "if":
                return new Found(new UnitRange(at, ClauseEnds.Of(passage, at, group.Past)), "question-clause", 3, 0.75);
            case Tag.To when cue.Has(Complements.To) && passage.TagAt(at + 1) is Tag.BaseVerb or Tag.Noun or Tag.BareAuxiliary or Tag.Auxiliary or Tag.Adverb or Tag.Negation or Tag.PastVerb or Tag.Quotation:
                return new Found(new UnitRange(at, InfinitiveEnd(passage, at, group)), "infinitive", 4, 0.75);
            case Tag.Ing when cue.Has(Complements.Ing):
                return new Found(new UnitRange(at, InfinitiveEnd(passage, at, group)), "gerund", 4, 0.7);
        }

        if (!cue.Has(Complements.Zero)) return null;
        if (BeginsClause(passage, at) || (cue.Class == SpeechAct.Speech && BeginsLaterClause(passage, at)))
            return new Found(new UnitRange(at, ClauseEnds.Of(passage, at, group.Past)), "bare-clause", 3, 0.85);
        return null;
    }

    /// <summary>The hearer stands outside of the content: "told reporters that …", "warned him …".</summary>
    private static Found? Hearer(Passage passage, VerbGroup group, int at)
    {
        if (!group.Cue.Has(Complements.Hearer) || !NounPhrases.Opens(passage, at)) return null;
        var end = NounPhrases.CoreEnd(passage, at);
        while (passage.TagAt(end) is Tag.Preposition && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1 && next - at < 25) end = next;
        for (var tries = 0; tries < 3 && end < passage.Count; tries++)
        {
            if (passage.TagAt(end) == Tag.Comma && passage.TagAt(end + 1) == Tag.Quotation) return Quoted(passage, group, end);
            if (passage.TagAt(end) is Tag.Quotation or Tag.Colon) return Quoted(passage, group, end);
            if (passage.TagAt(end) == Tag.To && group.Cue.Lemma is "tell") return new Found(new UnitRange(end, InfinitiveEnd(passage, end, group)), "infinitive", 4, 0.75);
            if (Clause(passage, group, end) is { } clause) return clause;
            if (NounPhrases.Opens(passage, end) && group.Cue.Has(Complements.Zero) && BeginsClause(passage, end))
                return new Found(new UnitRange(end, ClauseEnds.Of(passage, end, group.Past)), "bare-clause", 3, 0.8);
            if (!NounPhrases.OpensAdverbial(passage, end)) break;
            end = Math.Max(end + 1, passage.TagAt(end) == Tag.Preposition ? NounPhrases.CoreEnd(passage, end + 1) : end + 1);
        }

        return null;
    }

    private static Found? Phrase(Passage passage, VerbGroup group, int at)
    {
        var cue = group.Cue;
        const Complements phrases = Complements.Np | Complements.NpTo | Complements.NpAs | Complements.NpFor | Complements.NpOf | Complements.NpThat | Complements.NpWh
            | Complements.NpQuote | Complements.NpAbout | Complements.NpNp;
        if (!cue.Has(phrases) || at != group.End && passage.TagAt(group.End) != Tag.Adverb) return null;
        if (!NounPhrases.Opens(passage, at) && !(passage.TagAt(at) == Tag.Quotation && passage.TagAt(at + 1) is Tag.Noun or Tag.Preposition)) return null;
        if (NounPhrases.OpensAdverbial(passage, at)) return null;
        var core = NounPhrases.CoreEnd(passage, at);
        if (core == at) return null;
        while (passage.TagAt(core) == Tag.Preposition && passage.NormAt(core) is "of" or "in" or "from" && cue.Takes != Complements.NpOf && !NounPhrases.OpensAdverbial(passage, core) && NounPhrases.CoreEnd(passage, core + 1) > core + 1)
            core = NounPhrases.CoreEnd(passage, core + 1);
        var norm = passage.NormAt(core);
        var fits = cue.Has(Complements.Np)
            || (cue.Has(Complements.NpTo) && norm == "to")
            || (cue.Has(Complements.NpAs) && norm == "as")
            || (cue.Has(Complements.NpFor) && norm == "for")
            || (cue.Has(Complements.NpOf) && norm == "of")
            || (cue.Has(Complements.NpAbout) && norm is "about" or "over")
            || (cue.Has(Complements.NpThat) && passage.TagAt(core) == Tag.That)
            || (cue.Has(Complements.NpWh) && passage.TagAt(core) == Tag.Question)
            || (cue.Has(Complements.NpQuote) && (passage.TagAt(core) == Tag.Quotation || HasQuotation(passage, at, core)));
        if (cue.Has(Complements.NpNp) && PredicateEnd(passage, at) is var predicate && predicate > 0) return new Found(new UnitRange(at, predicate), "noun-phrase", 5, 0.7);
        if (!fits) return null;
        var end = NounPhrases.ContentEnd(passage, at);
        if (norm == "as" && cue.Has(Complements.NpAs) && end <= core) end = AsEnd(passage, core);
        if (passage.NormAt(end) == "as" && cue.Has(Complements.NpAs)) end = AsEnd(passage, end);
        if (passage.TagAt(end) == Tag.Quotation && cue.Has(Complements.NpQuote)) end++;
        end = ClauseEnds.Trim(passage, at, Math.Max(end, core));
        return new Found(new UnitRange(at, end), "noun-phrase", 5, cue.Class is SpeechAct.Framing or SpeechAct.Wish ? 0.55 : 0.65);
    }

    /// <summary>"called the charges unfounded", "called it a mistake": end of what is said of the phrase; −1 where nothing is.</summary>
    private static int PredicateEnd(Passage passage, int at)
    {
        var end = NounPhrases.CoreEnd(passage, at);
        while ((passage.TagAt(end) == Tag.Preposition && !NounPhrases.OpensAdverbial(passage, end) || passage.NormAt(end) == "and" && passage.TagAt(end + 1) is Tag.Determiner or Tag.Possessive)
            && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1 && next - at < 25) end = next;
        if (passage.TagAt(end) is Tag.Quotation) return end + 1 < passage.Count && NounPhrases.Opens(passage, end + 1) ? NounPhrases.ContentEnd(passage, end) : ListEnd(passage, end);
        if (passage.TagAt(end) is Tag.Determiner) return NounPhrases.ContentEnd(passage, end);
        if (passage.TagAt(end) is Tag.PastVerb or Tag.Participle or Tag.Ing && !passage.Units[end].Finite) return WithMore(passage, NounPhrases.VerbPhraseEnd(passage, end));
        if (passage.TagAt(end - 1) is Tag.Adjective && end - at > 1) return WithMore(passage, end);
        return passage.TagAt(at) is Tag.Pronoun or Tag.ObjectPronoun && (NounPhrases.Opens(passage, end) || passage.TagAt(end) is Tag.Adjective) ? Math.Max(end + 1, NounPhrases.ContentEnd(passage, end)) : -1;
    }

    /// <summary>"unfounded and absurd": further adjectives.</summary>
    private static int WithMore(Passage passage, int end)
    {
        while (passage.NormAt(end) is "and" or "or" or "but" && passage.TagAt(end + 1) is Tag.Adjective or Tag.PastVerb or Tag.Participle && !(passage.Units[end + 1].Finite && passage.TagAt(end + 2) is not (Tag.Stop or Tag.Comma)))
            end += 2;
        return end;
    }

    private static int ListEnd(Passage passage, int quotation)
    {
        var end = quotation + 1;
        while (end < passage.Count)
        {
            var next = end;
            while (passage.TagAt(next) is Tag.Comma or Tag.Coordinator or Tag.Determiner) next++;
            if (next == end || passage.TagAt(next) != Tag.Quotation) return end;
            end = next + 1;
        }

        return end;
    }

    private static Found? Prepositional(Passage passage, VerbGroup group, int at)
    {
        if (!group.Cue.Has(Complements.Preposition)) return null;
        var i = at;
        if (passage.TagAt(i) is Tag.Adverb) i++;
        if (!group.Cue.Prepositions.Contains(passage.NormAt(i))) return null;
        if (NounPhrases.OpensAdverbial(passage, i)) return null;
        i++;
        var end = passage.TagAt(i) == Tag.Ing ? InfinitiveEnd(passage, i, group)
            : passage.TagAt(i) == Tag.Question ? ClauseEnds.Of(passage, i, group.Past)
            : NounPhrases.Opens(passage, i) || passage.TagAt(i) == Tag.Quotation ? NounPhrases.ContentEnd(passage, i) : i;
        if (end > i && passage.NormAt(end) == "as" && group.Cue.Has(Complements.NpAs)) end = AsEnd(passage, end);
        return end > i ? new Found(new UnitRange(i, ClauseEnds.Trim(passage, i, end)), "preposition", 5, 0.65) : null;
    }

    private static Found? Colon(Passage passage, Cue cue, int at)
    {
        if (passage.TagAt(at) != Tag.Colon || !cue.Has(Complements.Quote) || at + 2 >= passage.Count) return null;
        return new Found(new UnitRange(at + 1, ClauseEnds.Trim(passage, at + 1, passage.Count)), "colon-clause", 3, 0.75);
    }

    /// <summary>An infinitive runs on as a clause does, and stops before what tells when or where it was said.</summary>
    private static int InfinitiveEnd(Passage passage, int at, VerbGroup group)
    {
        var end = ClauseEnds.Of(passage, at, group.Past);
        for (var i = at + 2; i < end; i++)
        {
            if (passage.TagAt(i) == Tag.Comma && passage.NormAt(i + 1) is "and" or "but" && BeginsClause(passage, i + 2)) return ClauseEnds.Trim(passage, at, i);
            if (passage.TagAt(i) == Tag.Comma && passage.NormAt(i + 1) is not ("and" or "or") && !Continues(passage, i, end)) return ClauseEnds.Trim(passage, at, i);
            if (passage.TagAt(i) == Tag.Coordinator && passage.Units[Math.Min(i + 1, end - 1)].Finite && passage.TagAt(i + 1) is Tag.Auxiliary or Tag.PastVerb or Tag.PresentVerb) return i;
            if (passage.TagAt(i) == Tag.Subordinator && passage.NormAt(i) is "while" or "although" or "though") return ClauseEnds.Trim(passage, at, i);
        }

        return end;
    }

    private static bool Continues(Passage passage, int comma, int end) =>
        comma < end - 1 && (passage.TagAt(comma + 1) is Tag.Adjective or Tag.Quotation || passage.NormAt(comma + 1) is "including" or "such" or "especially" || passage.TagAt(comma + 1) == Tag.BaseVerb
            || (NounPhrases.Opens(passage, comma + 1) && passage.TagAt(NounPhrases.CoreEnd(passage, comma + 1)) is Tag.Comma or Tag.Coordinator));

    /// <summary>A noun phrase with its finite verb begins here.</summary>
    public static bool BeginsClause(Passage passage, int at)
    {
        if (!NounPhrases.Opens(passage, at) && passage.TagAt(at) is not (Tag.Quotation or Tag.Ing)) return false;
        if (passage.Units[at].Finite && passage.TagAt(at) == Tag.Pronoun) return true;
        var i = at;
        for (var steps = 0; steps < 40 && i < passage.Count; steps++)
        {
            var tag = passage.TagAt(i);
            if (passage.Units[i].Finite && i > at) return true;
            switch (tag)
            {
                case Tag.Comma when passage.NormAt(i + 1) is "who" or "which":
                    // The verb within the relative clause is not the one looked for.
                    var close = i + 1;
                    while (close < passage.Count && close < i + 25 && passage.TagAt(close) != Tag.Comma) close++;
                    if (passage.TagAt(close) != Tag.Comma) return false;
                    i = close + 1;
                    if (i < passage.Count && passage.Units[i].Finite) return true;
                    continue;
                case Tag.Comma when passage.TagAt(i + 1) is Tag.PastVerb or Tag.Participle or Tag.Ing && !passage.Units[i + 1].Finite && NextComma(passage, i + 1) is var behind && behind > 0:
                    i = behind + 1;
                    if (i < passage.Count && passage.Units[i].Finite) return true;
                    continue;
                case Tag.Comma when passage.TagAt(i + 1) is Tag.Preposition or Tag.Coordinator:
                case Tag.Comma when NounPhrases.Opens(passage, i + 1) && !passage.Units[Math.Min(passage.Count - 1, NounPhrases.CoreEnd(passage, i + 1))].Finite:
                    i++;
                    continue;
                case Tag.Adverb when passage.NormAt(i) is "so":
                    return false;
                case Tag.Preposition or Tag.Coordinator or Tag.Adverb or Tag.To or Tag.Ing or Tag.Question or Tag.Quotation or Tag.PastVerb or Tag.Participle or Tag.BaseVerb or Tag.Mark or Tag.That
                    or Tag.Dash or Tag.OpenBracket or Tag.CloseBracket or Tag.Negation or Tag.BareAuxiliary:
                    i++;
                    continue;
                default:
                    var end = NounPhrases.CoreEnd(passage, i);
                    if (end == i) return false;
                    i = end;
                    continue;
            }
        }

        return false;
    }

    private static int NextComma(Passage passage, int from)
    {
        for (var i = from; i < passage.Count && i < from + 20; i++)
        {
            if (passage.TagAt(i) == Tag.Comma) return i;
            if (passage.TagAt(i) is Tag.Stop or Tag.Semicolon or Tag.Colon) return -1;
        }

        return -1;
    }

    private static bool BeginsLaterClause(Passage passage, int at) =>
        (passage.TagAt(at) == Tag.Subordinator || (passage.TagAt(at) == Tag.Preposition && !NounPhrases.OpensAdverbial(passage, at) && passage.NormAt(at) is not ("of" or "about" or "on" or "to" or "at")))
        && passage.HasFinite(at, passage.Count) && passage.NormAt(at) is not ("as" or "after" or "before" or "while" or "during" or "by" or "when" or "because" or "since");

    private static int AsEnd(Passage passage, int at) =>
        passage.TagAt(at + 1) == Tag.Ing ? NounPhrases.VerbPhraseEnd(passage, at + 1)
        : passage.TagAt(at + 1) == Tag.Quotation && !NounPhrases.Opens(passage, at + 2) ? at + 2
        : Math.Max(at + 1, NounPhrases.ContentEnd(passage, at + 1)) is var end && end > at + 1 ? end : at + 1 + (passage.TagAt(at + 1) is Tag.Adjective or Tag.Quotation ? 1 : 0);

    private static bool HasQuotation(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.TagAt(i) == Tag.Quotation) return true;
        }

        return false;
    }

    /// <summary>Steps over times, places and hearers between the verb and its content, only where a content follows them.</summary>
    private static int SkipInterposed(Passage passage, VerbGroup group)
    {
        var i = group.End;
        while (passage.TagAt(i) == Tag.Adverb && passage.NormAt(i) is not ("just" or "only" or "even" or "almost" or "very")) i++;
        var start = i;
        for (var steps = 0; steps < 6 && i < passage.Count; steps++)
        {
            if (passage.TagAt(i) == Tag.That && i > start) return i;
            if (passage.TagAt(i) is Tag.Colon && i > start) return i;
            if (passage.TagAt(i) == Tag.Comma && passage.TagAt(i + 1) is Tag.Quotation or Tag.That) return passage.TagAt(i + 1) == Tag.That ? i + 1 : i;
            if (passage.TagAt(i) == Tag.Quotation && i > start) return i;
            if (i > start && group.Cue.Has(Complements.Zero) && group.Cue.Lemma is "say" or "report" && BeginsClause(passage, i)) return i;
            if (passage.TagAt(i) == Tag.OpenBracket && NounPhrases.BracketEnd(passage, i) is var close && close > i)
            {
                i = close;
                continue;
            }

            if (passage.TagAt(i) == Tag.Comma && i > start && NounPhrases.OpensAdverbial(passage, i + 1))
            {
                i++;
                continue;
            }

            if (passage.TagAt(i) == Tag.Comma && i > start && group.Cue.Has(Complements.Zero) && BeginsClause(passage, i + 1)) return i + 1;
            if (passage.Is(i, WordTraits.Time) || passage.NormAt(i) is "last" or "early" or "late" or "this" && passage.Is(i + 1, WordTraits.Time))
            {
                i++;
                continue;
            }

            if (passage.TagAt(i) is Tag.Adverb && i > start)
            {
                i++;
                continue;
            }

            if (passage.TagAt(i) is Tag.Preposition or Tag.To || (passage.TagAt(i) == Tag.Subordinator && passage.NormAt(i) is "after" or "before"))
            {
                if (group.Cue.Prepositions.Contains(passage.NormAt(i)) && !NounPhrases.OpensAdverbial(passage, i)) break;
                var end = NounPhrases.CoreEnd(passage, i + 1);
                if (end == i + 1) break;
                while (passage.TagAt(end) == Tag.Preposition && passage.NormAt(end) is "of" or "with" or "at" or "for" or "in" && NounPhrases.CoreEnd(passage, end + 1) > end + 1) end = NounPhrases.CoreEnd(passage, end + 1);
                i = end;
                continue;
            }

            break;
        }

        return start;
    }

    private sealed record Found(UnitRange Range, string Rule, int Rank, double Confidence);
}
