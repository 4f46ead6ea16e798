using NewsMonitor.Analysis.Lexicon;


namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>Noun phrases to the right (contents, inverted subjects) and to the left (subjects) of a position.</summary>
internal static class NounPhrases
{
    /// <summary>Whether a noun phrase can begin at the unit.</summary>
    public static bool Opens(Passage passage, int i) => passage.TagAt(i) is Tag.Determiner or Tag.Possessive or Tag.Noun or Tag.Proper or Tag.Number or Tag.Adjective
        or Tag.Pronoun or Tag.ObjectPronoun
        || (passage.TagAt(i) == Tag.That && passage.TagAt(i + 1) is Tag.Noun or Tag.Adjective)
        || BehindQuantity(passage, i) > i
        || (passage.TagAt(i) is Tag.Adverb && passage.TagAt(i + 1) is Tag.Adjective or Tag.Noun or Tag.Number or Tag.Determiner)
        || (passage.TagAt(i) is Tag.PastVerb or Tag.Ing or Tag.Participle && passage.TagAt(i + 1) is Tag.Noun && !passage.Units[i].Finite);

    /// <summary>Whether the word can begin a quantity.</summary>
    public static bool IsQuantifier(string norm) => norm is "more" or "less" or "fewer" or "at" or "up" or "as";

    /// <summary>"more than 90,000", "at least twelve", "up to 500", "as many as 40": the number's position, or the same where no such words stand.</summary>
    private static int BehindQuantity(Passage passage, int i)
    {
        if (!passage.Is(i, WordTraits.Quantifier)) return i;
        var behind = passage.NormAt(i) switch
        {
            "more" or "less" or "fewer" when passage.NormAt(i + 1) == "than" => i + 2,
            "at" when passage.NormAt(i + 1) is "least" or "most" => i + 2,
            "up" when passage.NormAt(i + 1) == "to" => i + 2,
            "as" when passage.NormAt(i + 1) is "many" or "much" or "few" && passage.NormAt(i + 2) == "as" => i + 3,
            _ => i,
        };
        return behind > i && (passage.TagAt(behind) == Tag.Number || IsNumeral(passage.NormAt(behind))) ? behind : i;
    }

    private static bool IsNumeral(string norm) => norm is "a" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "dozen" or "half"
        or "twenty" or "thirty" or "forty" or "fifty" or "sixty" or "seventy" or "eighty" or "ninety" or "hundred" or "thousand";

    /// <summary>End of the core of the noun phrase that begins at <paramref name="from"/>: no prepositional phrases, no clauses.</summary>
    public static int CoreEnd(Passage passage, int from)
    {
        var i = BehindQuantity(passage, from);
        if (passage.TagAt(i) is Tag.Pronoun or Tag.ObjectPronoun) return i + 1;
        var head = false;
        while (i < passage.Count)
        {
            var tag = passage.TagAt(i);
            switch (tag)
            {
                case Tag.Proper when head && BeginsRelative(passage, i):
                    return i;
                case Tag.Noun or Tag.Proper or Tag.Number:
                    head = true;
                    i++;
                    continue;
                case Tag.Genitive:
                    head = false;
                    i++;
                    continue;
                case Tag.Determiner or Tag.Possessive when !head || passage.NormAt(i - 1) is "all" or "both" or "half":
                case Tag.That when i == from:
                case Tag.Adjective:
                    i++;
                    continue;
                case Tag.Adverb or Tag.PastVerb or Tag.Participle or Tag.Ing when !head && passage.TagAt(i + 1) is Tag.Noun or Tag.Adjective or Tag.Proper or Tag.Number:
                    i++;
                    continue;
                case Tag.Ing when passage.TagAt(i + 1) is Tag.Noun && passage.TagAt(i - 1) is Tag.Determiner or Tag.Noun && passage.TagAt(i + 2) is not (Tag.Noun):
                    i++;
                    continue;
                case Tag.Quotation when !head || passage.TagAt(i + 1) is Tag.Noun or Tag.Proper:
                    head = true;
                    i++;
                    continue;
                case Tag.Dash when head && i + 1 < passage.Count && passage.Units[i].First + 1 == passage.Units[i + 1].First && !SpaceBefore(passage, i) && !SpaceBefore(passage, i + 1):
                    i++;
                    continue;
                case Tag.Mark when passage.NormAt(i) is "$" or "%" or "#" or "@" or "/" or "£" or "€":
                    i++;
                    continue;
                case Tag.OpenBracket when head && BracketEnd(passage, i) is var close && close > i:
                    i = close;
                    continue;
                default:
                    return i;
            }
        }

        return i;
    }

    /// <summary>
    /// End of a noun phrase as content: with its of/for/with/to phrases, infinitives, enumerations and relative clauses; it stops before
    /// times, places of saying and clauses about the saying ("as he …").
    /// </summary>
    public static int ContentEnd(Passage passage, int from)
    {
        var i = CoreEnd(passage, from);
        if (i == from) return from;
        while (i < passage.Count)
        {
            var tag = passage.TagAt(i);
            var norm = passage.NormAt(i);
            switch (tag)
            {
                case Tag.Preposition:
                    if (norm is "during" or "amid" or "without" or "despite" || OpensAdverbial(passage, i)) return i;
                    if (passage.TagAt(i + 1) == Tag.Negation && passage.TagAt(i + 2) == Tag.Ing)
                    {
                        i = VerbPhraseEnd(passage, i + 1);
                        continue;
                    }

                    if (norm == "by" && passage.TagAt(i + 1) == Tag.Ing || passage.TagAt(i + 1) == Tag.Question) return passage.TagAt(i + 1) == Tag.Question ? ClauseEnds.Of(passage, i + 1) : i;
                    var end = passage.TagAt(i + 1) == Tag.Ing ? VerbPhraseEnd(passage, i + 1) : CoreEnd(passage, i + 1);
                    if (end == i + 1)
                    {
                        if (passage.TagAt(end) is not Tag.Preposition) return i;
                    }

                    i = Math.Max(end, i + 1);
                    continue;
                case Tag.To:
                    i = VerbPhraseEnd(passage, i + 1);
                    continue;
                case Tag.Coordinator when norm is "and" or "or":
                    if (passage.HasFinite(i + 1, Math.Min(i + 3, passage.Count)) && passage.TagAt(i + 1) is not (Tag.Determiner)) return i;
                    if (passage.TagAt(i + 1) == Tag.Quotation || Opens(passage, i + 1))
                    {
                        var core = CoreEnd(passage, i + 1);
                        if (passage.TagAt(core) is Tag.PresentVerb or Tag.Modal or Tag.Auxiliary || passage.TagAt(core) == Tag.PastVerb && passage.Units[core].Finite) return i;
                        i = core;
                        continue;
                    }

                    if (passage.TagAt(i + 1) == Tag.Ing && CueAt(passage, i + 1)) return i;
                    if (passage.TagAt(i + 1) is Tag.Ing or Tag.Preposition or Tag.To || (passage.TagAt(i + 1) == Tag.BaseVerb && HasTo(passage, from, i)))
                    {
                        i++;
                        if (passage.TagAt(i) is Tag.Ing or Tag.BaseVerb) i = VerbPhraseEnd(passage, i);
                        continue;
                    }

                    return i;
                case Tag.Comma:
                    if (passage.NormAt(i + 1) is "including" or "especially" or "particularly" or "notably" && Opens(passage, i + 2))
                    {
                        i = CoreEnd(passage, i + 2);
                        continue;
                    }

                    if (Appositive(passage, i) is var apposed && apposed > i)
                    {
                        i = apposed;
                        continue;
                    }

                    if (!IsEnumeration(passage, i)) return passage.NormAt(i + 1) == "who" ? ClauseEnds.Of(passage, i + 1) : i;
                    i++;
                    if (passage.TagAt(i) == Tag.Coordinator) i++;
                    i = Math.Max(i, CoreEnd(passage, i));
                    continue;
                case Tag.That or Tag.Question:
                    return ClauseEnds.Of(passage, i);
                case Tag.PastVerb or Tag.Participle or Tag.Ing when !passage.Units[i].Finite && passage.TagAt(i - 1) is Tag.Noun or Tag.Proper or Tag.Quotation:
                    if (tag == Tag.Ing && CueAt(passage, i) && passage.TagAt(i - 1) != Tag.Noun) return i;
                    i = Math.Max(i + 1, VerbPhraseEnd(passage, i));
                    continue;
                case Tag.Pronoun or Tag.Proper or Tag.Determiner or Tag.Possessive when passage.TagAt(i - 1) is Tag.Noun && RelativeWithoutThat(passage, i) is var relative && relative > i:
                    i = relative;
                    continue;
                case Tag.Quotation when passage.TagAt(i - 1) is not (Tag.Comma or Tag.Stop):
                    i++;
                    continue;
                default:
                    return i;
            }
        }

        return i;
    }

    /// <summary>End of what a verb in base form or a gerund takes with it: its objects and prepositional phrases.</summary>
    public static int VerbPhraseEnd(Passage passage, int from)
    {
        var i = from;
        while (i < passage.Count && passage.TagAt(i) is Tag.Adverb or Tag.BaseVerb or Tag.BareAuxiliary or Tag.Ing or Tag.PastVerb or Tag.Participle or Tag.Negation or Tag.Adjective) i++;
        if (i == from && i < passage.Count && passage.TagAt(i) == Tag.Noun) i++; // a verb that no list knows
        if (passage.NormAt(i) is "out" or "up" or "off" or "down" or "in" or "over" && !Opens(passage, i + 1)) i++; // its particle
        if (i < passage.Count && passage.TagAt(i) is Tag.That or Tag.Question) return ClauseEnds.Of(passage, i);
        if (Opens(passage, i) || passage.TagAt(i) == Tag.Quotation) return Math.Max(i + 1, ContentEnd(passage, i));
        if (passage.TagAt(i) == Tag.Preposition && !OpensAdverbial(passage, i) && (Opens(passage, i + 1) || passage.TagAt(i + 1) == Tag.Quotation)) return Math.Max(i + 1, ContentEnd(passage, i + 1));
        return i;
    }

    /// <summary>
    /// The subject that ends before <paramref name="end"/>, as <c>[start, end)</c>; empty where there is none. Steps over appositives,
    /// parentheses and relative clauses set off by commas.
    /// </summary>
    public static (int Start, int End) Subject(Passage passage, int end)
    {
        while (end > 0 && (passage.TagAt(end - 1) is Tag.Adverb or Tag.Negation || IsReflexive(passage, end - 1))) end--;
        if (end > 3 && passage.NormAt(end - 1) == "part" && passage.NormAt(end - 3) == "for") end -= 3; // "for his part"
        if (end > 0 && passage.TagAt(end - 1) is Tag.Comma or Tag.Dash)
        {
            var open = AppositiveOpening(passage, end - 1);
            if (open < 0) return (end, end);
            end = open;
        }
        else if (end > 0 && passage.TagAt(end - 1) == Tag.CloseBracket)
        {
            var open = end - 1;
            while (open > 0 && end - open < 30 && passage.TagAt(open) != Tag.OpenBracket) open--;
            if (passage.TagAt(open) == Tag.OpenBracket) end = open;
        }

        var start = end;
        var limit = Math.Max(0, end - 30);
        while (start > limit)
        {
            var tag = passage.TagAt(start - 1);
            if (tag is Tag.Pronoun or Tag.Question) return start == end ? (start - 1, end) : (start, end);
            if (tag is Tag.Noun or Tag.Proper or Tag.Adjective or Tag.Number or Tag.Genitive or Tag.Possessive)
            {
                start--;
                continue;
            }

            if (tag == Tag.Determiner)
            {
                start--;
                if (passage.TagAt(start - 1) is Tag.Preposition && passage.TagAt(start - 2) is Tag.Noun or Tag.Proper or Tag.Determiner or Tag.Number or Tag.Pronoun) continue;
                if (passage.TagAt(start - 1) is Tag.Coordinator && passage.TagAt(start - 2) is Tag.Noun or Tag.Proper && start < end) continue;
                return (start, end);
            }

            if (tag == Tag.CloseBracket || (tag == Tag.Quotation && start < end && passage.TagAt(start) is Tag.Noun))
            {
                start--;
                if (tag == Tag.CloseBracket)
                {
                    while (start > limit && passage.TagAt(start) != Tag.OpenBracket) start--;
                }

                continue;
            }

            if (start == end) break;
            if (tag == Tag.Preposition && passage.TagAt(start - 2) is Tag.Noun or Tag.Proper or Tag.Determiner or Tag.Number && start - 2 >= limit)
            {
                start--;
                continue;
            }

            if (tag == Tag.Coordinator && passage.NormAt(start - 1) is "and" or "&" && passage.TagAt(start - 2) is Tag.Noun or Tag.Proper && !passage.HasFinite(Math.Max(0, start - 8), start - 1))
            {
                start--;
                continue;
            }

            if (tag is Tag.Ing or Tag.PastVerb or Tag.Participle && !passage.Units[start - 1].Finite && passage.TagAt(start) is Tag.Noun && passage.TagAt(start - 2) is Tag.Determiner or Tag.Adjective or Tag.Proper)
            {
                start--;
                continue;
            }

            if (tag == Tag.Adverb && passage.TagAt(start) is Tag.Adjective or Tag.Noun or Tag.Number && passage.TagAt(start - 2) is Tag.Determiner)
            {
                start--;
                continue;
            }

            if (tag == Tag.Dash && !SpaceBefore(passage, start - 1) && !SpaceBefore(passage, start))
            {
                start--;
                continue;
            }

            break;
        }

        // A phrase cannot begin with what joins it to the left.
        while (start < end && passage.TagAt(start) is Tag.Preposition or Tag.Coordinator or Tag.Genitive or Tag.Adverb or Tag.Dash) start++;
        return (start, end);
    }

    /// <summary>The inverted subject behind a verb ("said Maria Zakharova, spokesperson …"), without its appositive.</summary>
    public static (int Start, int End) InvertedSubject(Passage passage, int from)
    {
        if (!Opens(passage, from)) return (from, from);
        while (from < passage.Count && passage.Is(from, WordTraits.Time) && Opens(passage, from + 1)) from++;
        var end = CoreEnd(passage, from);
        while (end < passage.Count && passage.TagAt(end) == Tag.Preposition && passage.NormAt(end) is "of" or "for" or "from" or "at" && CoreEnd(passage, end + 1) > end + 1 && end - from < 20)
        {
            end = CoreEnd(passage, end + 1);
        }

        while (end > from + 1 && passage.Is(end - 1, WordTraits.Time) && passage.TagAt(end - 1) is Tag.Proper or Tag.Noun) end--;
        return (from, end);
    }

    /// <summary>Whether an adverbial about the saying begins here: "on Monday", "in an interview", "last week", "at a rally".</summary>
    public static bool OpensAdverbial(Passage passage, int i)
    {
        if (passage.Is(i, WordTraits.Time) || passage.NormAt(i) is "last" or "next" or "earlier" or "this" && passage.Is(i + 1, WordTraits.Time)) return true;
        if (passage.TagAt(i) is not (Tag.Preposition or Tag.To or Tag.Subordinator)) return false;
        var norm = passage.NormAt(i);
        var end = CoreEnd(passage, i + 1);
        if (end == i + 1) return false;
        if (norm == "to") return passage.Is(end - 1, WordTraits.Audience);
        if (norm is not ("in" or "on" or "at" or "during" or "via" or "through" or "after" or "before" or "since" or "until")) return false;
        if (passage.TagAt(i + 1) == Tag.Number && passage.Units[i + 1].Norm.Length == 4 && end == i + 2) return true;
        for (var j = i + 1; j < end; j++)
        {
            var word = passage.WordAt(j);
            if (word.Is(WordTraits.Time)) return true;
            if (norm is "in" or "on" or "at" or "during" or "via" or "through" && j == end - 1 && (word.Is(WordTraits.Occasion) || word.Norm is "twitter" or "facebook" or "fox" or "cnn" or "msnbc" or "nbc" or "abc" or "cbs")) return true;
        }

        return norm == "during" && passage.Is(end - 1, WordTraits.Occasion);
    }

    public static bool SpaceBefore(Passage passage, int i) => passage.Model.Tokens[passage.Units[i].First].SpaceBefore;

    /// <summary>Unit behind the closing bracket, or the position itself where none closes soon.</summary>
    public static int BracketEnd(Passage passage, int open)
    {
        for (var i = open + 1; i < passage.Count && i < open + 25; i++)
        {
            if (passage.TagAt(i) == Tag.CloseBracket) return i + 1;
        }

        return open;
    }

    private static bool IsReflexive(Passage passage, int i) => passage.NormAt(i) is "himself" or "herself" or "itself" or "themselves";

    private static bool HasTo(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.TagAt(i) == Tag.To) return true;
        }

        return false;
    }

    private static int AppositiveOpening(Passage passage, int close)
    {
        var mark = passage.TagAt(close);
        for (var j = close - 1; j > 0 && j > close - 26; j--)
        {
            if (passage.TagAt(j) == Tag.Semicolon || passage.TagAt(j) == Tag.Stop || passage.TagAt(j) == Tag.Colon) return -1;
            if (passage.TagAt(j) != mark) continue;
            var relative = passage.NormAt(j + 1) is "who" or "which" or "whose" or "whom" or "where";
            if (relative) return j;
            // Within an enumeration of appositives go on to the first comma before which a name or noun stands.
            if (passage.HasFinite(j + 1, close)) return -1;
            if (passage.TagAt(j - 1) is Tag.Noun or Tag.Proper or Tag.CloseBracket or Tag.Pronoun or Tag.Quotation or Tag.Number)
                return passage.TagAt(j - 1) == Tag.Quotation ? -1 : j;
            return -1;
        }

        return -1;
    }

    private static bool IsEnumeration(Passage passage, int comma)
    {
        // "a, b and c": an "and" or "or" follows within the same run of noun phrases.
        var i = comma;
        for (var steps = 0; steps < 8 && passage.TagAt(i) == Tag.Comma; steps++)
        {
            i++;
            if (passage.TagAt(i) == Tag.Coordinator) return steps > 0 && Opens(passage, i + 1) && !passage.Units[Math.Min(passage.Count - 1, CoreEnd(passage, i + 1))].Finite;
            if (!Opens(passage, i)) return false;
            var end = CoreEnd(passage, i);
            while (passage.TagAt(end) == Tag.Preposition && CoreEnd(passage, end + 1) > end + 1) end = CoreEnd(passage, end + 1);
            if (passage.TagAt(end) == Tag.Coordinator && passage.NormAt(end) is "and" or "or")
                return Opens(passage, end + 1) && !passage.Units[Math.Min(passage.Count - 1, CoreEnd(passage, end + 1))].Finite;
            i = end;
        }

        return false;
    }

    private static int RelativeWithoutThat(Passage passage, int i)
    {
        var subject = CoreEnd(passage, i);
        if (subject >= passage.Count || !passage.Units[subject].Finite) return i;
        return ClauseEnds.Of(passage, i);
    }

    /// <summary>", the former minister" up to the passage's end: it tells who was named and belongs to the phrase.</summary>
    private static int Appositive(Passage passage, int comma)
    {
        if (passage.TagAt(comma - 1) is not (Tag.Proper or Tag.Noun) || passage.TagAt(comma + 1) != Tag.Determiner || passage.NormAt(comma + 1) is not ("the" or "a" or "an")) return comma;
        var end = CoreEnd(passage, comma + 1);
        while (passage.TagAt(end) == Tag.Preposition && !OpensAdverbial(passage, end) && CoreEnd(passage, end + 1) > end + 1) end = CoreEnd(passage, end + 1);
        return passage.TagAt(end) == Tag.Stop || end >= passage.Count ? end : comma;
    }

    /// <summary>"comments Trump had made": behind a common noun in the plural a name with a finite verb opens a clause of its own.</summary>
    private static bool BeginsRelative(Passage passage, int i)
    {
        var before = passage.Units[i - 1];
        if (before.Tag != Tag.Noun || before.Capital || before.Norm.Length < 4 || before.Norm[^1] != 's' || before.Norm.EndsWith("ss", StringComparison.Ordinal)) return false;
        var end = i;
        while (end < passage.Count && end < i + 5 && passage.TagAt(end) == Tag.Proper) end++;
        return end < passage.Count && passage.Units[end].Finite;
    }

    private static bool CueAt(Passage passage, int i) =>
        i < passage.Count && passage.Units[i].Word.CueBefore(passage.NormAt(i + 1)) is { Class: SpeechAct.Speech or SpeechAct.Blame or SpeechAct.Order };
}
