using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>Gives each unit its tag: closed classes first, then inflection, then what the neighbours leave possible.</summary>
internal static class Tagger
{
    /// <param name="units">The units, which are tagged in place.</param>
    /// <param name="titleCase">Whether capitals say nothing, as in a headline.</param>
    public static void Run(Unit[] units, bool titleCase)
    {
        for (var i = 0; i < units.Length; i++)
        {
            var tag = TagOf(units, i, titleCase);
            units[i] = units[i] with { Tag = tag, Finite = IsFinite(units, i, tag) };
        }
    }

    private static Tag TagOf(Unit[] units, int i, bool titleCase)
    {
        var unit = units[i];
        var before = i > 0 ? units[i - 1].Tag : Tag.Stop;
        if (unit.Tag == Tag.Compound) return Compound(units, i, before);
        if (unit.Tag != Tag.Noun) return unit.Tag; // quotations, numbers and marks are given
        var norm = unit.Norm;
        if (norm is "'s" or "'") return before is Tag.Pronoun or Tag.That or Tag.Question ? Tag.Auxiliary : Tag.Genitive;
        if (unit.Capital && IsNameInCapitals(norm, before)) return Tag.Proper;
        if (unit.Word.IsClosed) return InContext(units, i, unit.Word.Closed, before);
        if (unit.Word.Is(WordTraits.Contraction)) return norm.EndsWith("n't", StringComparison.Ordinal) ? Tag.Auxiliary : Tag.Pronoun;
        var forms = unit.Word.Forms;
        if (before == Tag.Quotation && (forms & VerbForm.Past) != 0) return Tag.PastVerb;
        if (titleCase && unit.Capital && i > 0 && before is Tag.Proper or Tag.Noun or Tag.Quotation or Tag.Adverb && IsVerbOfHeadline(units, i, forms)) return (forms & VerbForm.Present) != 0 ? Tag.PresentVerb : Tag.BaseVerb;
        if (unit.Capital && (i > 0 || forms == VerbForm.None) && before is not (Tag.Stop or Tag.Colon)) return IsHeadlineVerb(units, i, forms) ? Tag.PresentVerb : Tag.Proper;
        if (!unit.Capital && unit.Word.IsAdjective && (forms == VerbForm.None || before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective or Tag.Preposition)
            && !(before is Tag.Determiner or Tag.Possessive && !(i + 1 < units.Length && (OpensNoun(units[i + 1]) || units[i + 1].Norm is "and" or "," or "or" or "but")))) return Tag.Adjective;
        if (forms != VerbForm.None) return Verb(units, i, forms, before);
        if (unit.Capital) return Tag.Proper;
        return Unknown(norm, before);
    }

    /// <summary>"US-backed" and "war-torn" describe, "cross-examined" is a verb where a subject or an auxiliary stands before it, the rest are nouns.</summary>
    private static Tag Compound(Unit[] units, int i, Tag before)
    {
        var norm = units[i].Norm;
        var forms = units[i].Word.Forms;
        var participle = (forms & (VerbForm.Past | VerbForm.Participle)) != 0 || norm.Length > 4 && norm.EndsWith("ed", StringComparison.Ordinal);
        if (participle || forms == VerbForm.Ing)
        {
            var describes = before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective or Tag.Preposition || i + 1 < units.Length && OpensNoun(units[i + 1]);
            return describes || AuxiliaryBefore(units, i) != Tag.Stop ? Tag.Adjective : forms == VerbForm.Ing ? Tag.Ing : Tag.PastVerb;
        }

        return units[i].Capital && before != Tag.Stop ? Tag.Proper : Tag.Noun;
    }

    /// <summary>"US" and "May" are names where no pronoun or modal can stand.</summary>
    private static bool IsNameInCapitals(string norm, Tag before) => norm == "us" || (norm == "may" && before is Tag.Preposition or Tag.Comma or Tag.Number or Tag.Determiner);

    private static Tag InContext(Unit[] units, int i, Tag closed, Tag before)
    {
        var next = i + 1 < units.Length ? units[i + 1] : default;
        return units[i].Norm switch
        {
            "her" when !OpensNoun(next) => Tag.ObjectPronoun,
            "that" or "this" or "these" or "those" when i + 1 < units.Length && next.Norm is "is" or "was" or "are" or "were" or "will" or "would" or "has" or "means"
                => closed == Tag.That && before is Tag.Noun or Tag.Proper ? Tag.That : Tag.Pronoun,
            "this" or "these" or "those" or "all" or "some" or "many" or "most" or "both" or "neither" or "none" when !OpensNoun(next) && next.Tag != Tag.Quotation => Tag.Pronoun,
            "to" when before == Tag.Modal => Tag.To,
            "like" when before is Tag.Pronoun or Tag.Modal or Tag.To => Tag.BaseVerb,
            "will" or "can" or "may" or "might" or "must" when before is Tag.Determiner or Tag.Possessive or Tag.Genitive => Tag.Noun,
            "well" or "back" when before is Tag.Determiner => Tag.Noun,
            "back" when before is Tag.To or Tag.Modal => Tag.BaseVerb,
            "having" => Tag.Ing,
            "being" when before is not Tag.Auxiliary => Tag.Ing,
            _ => closed,
        };
    }

    private static Tag Verb(Unit[] units, int i, VerbForm forms, Tag before)
    {
        if (forms == VerbForm.Ing) return before is Tag.Determiner or Tag.Possessive && !(i + 1 < units.Length && OpensNoun(units[i + 1])) ? Tag.Noun : Tag.Ing;
        if (forms == VerbForm.Participle) return Tag.Participle;
        var auxiliary = AuxiliaryBefore(units, i);
        if ((forms & VerbForm.Base) != 0)
        {
            if (auxiliary is Tag.To or Tag.Modal) return Tag.BaseVerb;
            if (auxiliary == Tag.Auxiliary) return (forms & VerbForm.Participle) != 0 ? Tag.PastVerb : IsDo(units, i) ? Tag.BaseVerb : Tag.Noun;
            if (before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective or Tag.Number or Tag.Preposition) return Tag.Noun;
            if ((forms & VerbForm.Participle) != 0 && before is Tag.Comma or Tag.Noun && i + 1 < units.Length && units[i + 1].Norm == "by") return Tag.PastVerb; // ", run by a charity,"
            if (units[i].Word.IsSureVerb && (forms & VerbForm.Past) == 0 && before is Tag.Noun or Tag.Proper or Tag.Pronoun or Tag.Question or Tag.Adverb or Tag.Coordinator or Tag.Comma or Tag.That
                or Tag.CloseBracket or Tag.ObjectPronoun or Tag.Subordinator) return Tag.BaseVerb;
            if ((forms & VerbForm.Past) != 0 && before is Tag.Noun or Tag.Proper or Tag.Pronoun or Tag.Question or Tag.Adverb or Tag.Quotation) return Tag.PastVerb;
            var plural = before == Tag.Pronoun || before == Tag.Question || (before is Tag.Noun or Tag.Proper && (IsPlural(units[i - 1]) || IsCoordinated(units, i - 1)));
            if (i == 3 && before == Tag.Proper && units[1].Tag == Tag.Comma && units[0].Tag == Tag.Proper && IsOnlyVerb(units, i)) return Tag.BaseVerb; // "Greece, Turkey strike deal"
            if (plural) return TakesObject(units, i) ? Tag.BaseVerb : before == Tag.Pronoun ? Tag.BaseVerb : Tag.Noun;
            if (before is Tag.Adverb && i > 1 && units[i - 2].Tag is Tag.Pronoun or Tag.Noun or Tag.Proper or Tag.To) return Tag.BaseVerb;
            if (before is Tag.Noun or Tag.Proper && i + 1 < units.Length && units[i + 1].Norm == "that" && (forms & VerbForm.Past) == 0 && IsThatVerb(units[i].Word)) return Tag.BaseVerb;
            if (before is Tag.Coordinator or Tag.CloseBracket or Tag.Comma && TakesObject(units, i)) return Tag.BaseVerb;
            return before is Tag.Stop ? Tag.BaseVerb : Tag.Noun;
        }

        if ((forms & VerbForm.Present) != 0)
        {
            if (i == 0) return Tag.Noun; // "Sanctions on Belarus …": no sentence begins with its verb in the present
            if (before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective or Tag.Number or Tag.Preposition or Tag.To or Tag.Ing or Tag.PresentVerb or Tag.BaseVerb or Tag.PastVerb) return Tag.Noun;
            if (units[i].Word.IsSureVerb) return Tag.PresentVerb;
            if (IsMostlyNoun(norm: units[i].Norm) && HangsOnPreposition(units, i)) return Tag.Noun;
            if (before is Tag.Pronoun or Tag.That or Tag.Question or Tag.CloseBracket or Tag.Adverb or Tag.Quotation) return Tag.PresentVerb;
            if (FollowsVerb(units, i)) return Tag.Noun;
            if (before == Tag.Proper && IsVerbBeforePlural(units, i)) return Tag.PresentVerb;
            if (TakesObject(units, i) && !IsObjectOfVerb(units, i - 1)) return Tag.PresentVerb;
            return before is Tag.Proper or Tag.Noun && IsOnlyVerb(units, i) ? Tag.PresentVerb : Tag.Noun;
        }

        if (before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective && i + 1 < units.Length && units[i + 1].Tag is Tag.Noun && OpensNoun(units[i + 1]))
            return Tag.Adjective;
        return Tag.PastVerb;
    }

    /// <summary>"Data from the survey show that": the noun phrase before need not end in its head.</summary>
    private static bool IsThatVerb(Word word) => word.CueBefore("") is { } cue && cue.Has(Complements.That) && cue.Class is SpeechAct.Speech or SpeechAct.Finding or SpeechAct.Thought
        && word.CueNoun is null;

    private static Tag Unknown(string norm, Tag before)
    {
        if (norm.Length > 4 && norm.EndsWith("ly", StringComparison.Ordinal)) return Tag.Adverb;
        if (norm.Length > 4 && norm.EndsWith("ed", StringComparison.Ordinal)) return before is Tag.Determiner or Tag.Possessive or Tag.Genitive ? Tag.Adjective : Tag.PastVerb;
        if (norm.Length > 5 && norm.EndsWith("ing", StringComparison.Ordinal)) return before is Tag.Determiner or Tag.Possessive or Tag.Adjective ? Tag.Noun : Tag.Ing;
        return IsAdjective(norm) ? Tag.Adjective : Tag.Noun;
    }

    private static bool IsAdjective(string norm) => norm.Length > 5
        && (norm.EndsWith("ous", StringComparison.Ordinal) || norm.EndsWith("ful", StringComparison.Ordinal) || norm.EndsWith("ive", StringComparison.Ordinal)
            || norm.EndsWith("able", StringComparison.Ordinal) || norm.EndsWith("ible", StringComparison.Ordinal) || norm.EndsWith("less", StringComparison.Ordinal)
            || norm.EndsWith("ical", StringComparison.Ordinal) || norm.EndsWith("onal", StringComparison.Ordinal))
        && norm is not ("executive" or "representative" or "initiative" or "perspective" or "narrative" or "incentive" or "alternative" or "objective" or "offensive" or "professional");

    /// <summary>Whether the word is a pronoun with a verb, or a verb with "not", in one.</summary>
    public static bool IsContraction(string norm)
    {
        var at = norm.IndexOf('\'', StringComparison.Ordinal);
        return at > 0 && norm[(at + 1)..] is "s" or "re" or "ve" or "ll" or "d" or "m" or "t";
    }

    private static bool IsFinite(Unit[] units, int i, Tag tag) => tag switch
    {
        Tag.Auxiliary or Tag.Modal or Tag.PresentVerb => true,
        Tag.Pronoun => units[i].Word.Is(WordTraits.Contraction),
        Tag.BaseVerb => AuxiliaryBefore(units, i) != Tag.To,
        Tag.PastVerb => AuxiliaryBefore(units, i) == Tag.Stop && !IsReducedRelative(units, i),
        _ => false,
    };

    /// <summary>"the plan presented by Russia": a participle behind its noun, not the verb of the clause.</summary>
    private static bool IsReducedRelative(Unit[] units, int i)
    {
        if (i == 0 || units[i - 1].Tag is not (Tag.Noun or Tag.Proper or Tag.Comma)) return false;
        var next = i + 1 < units.Length ? units[i + 1].Norm : "";
        return next is "by" || (next is "in" or "at" or "on" or "with" or "from" or "for" or "as" or "to" && !IsIntransitive(units[i].Norm));
    }

    private static bool IsIntransitive(string norm) => norm is "went" or "came" or "met" or "spoke" or "voted" or "agreed" or "referred" or "happened" or "fell" or "rose" or "appeared"
        or "arrived" or "died" or "stood" or "led" or "pointed" or "talked" or "returned" or "responded" or "ran" or "said" or "began" or "refused" or "worked" or "looked" or "told" or "declined"
        or "failed" or "wanted" or "tried" or "continued" or "decided" or "threatened" or "grew" or "moved" or "called" or "stopped" or "participated" or "turned" or "dropped" or "increased";

    /// <summary>The auxiliary, modal or "to" of the group in which the unit would be the main verb; <see cref="Tag.Stop"/> where there is none.</summary>
    private static Tag AuxiliaryBefore(Unit[] units, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 5; j--)
        {
            switch (units[j].Tag)
            {
                case Tag.Adverb or Tag.Negation:
                    continue;
                case Tag.Auxiliary or Tag.Modal or Tag.To or Tag.BareAuxiliary:
                    return units[j].Tag == Tag.BareAuxiliary ? Tag.Auxiliary : units[j].Tag;
                default:
                    return Tag.Stop;
            }
        }

        return Tag.Stop;
    }

    private static bool IsDo(Unit[] units, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 4; j--)
        {
            if (units[j].Norm is "do" or "does" or "did" or "don't" or "doesn't" or "didn't") return true;
        }

        return false;
    }

    /// <summary>"cited derogatory comments": a bare common noun right behind a verb is its object and no subject of a verb to come.</summary>
    private static bool IsObjectOfVerb(Unit[] units, int i)
    {
        if (i < 1 || units[i].Tag is not (Tag.Noun or Tag.Adjective) || units[i].Capital) return false;
        return units[i - 1].Tag is Tag.PresentVerb or Tag.BaseVerb or Tag.PastVerb or Tag.Ing or Tag.Preposition;
    }

    /// <summary>"Kiev and the EU": two names joined take a plural verb.</summary>
    private static bool IsCoordinated(Unit[] units, int last)
    {
        for (var i = last - 1; i > 0 && i >= last - 4; i--)
        {
            if (units[i].Norm == "and") return units[i - 1].Tag is Tag.Noun or Tag.Proper;
        }

        return false;
    }

    /// <summary>"Zelensky demands sanctions against", "Iran strikes targets in": of two words that may be verbs or plurals, the one behind a name is the verb.</summary>
    private static bool IsVerbBeforePlural(Unit[] units, int i) =>
        i + 1 < units.Length && units[i + 1] is { Capital: false, Word: { IsClosed: false, IsSureVerb: false } next } && (next.Forms & VerbForm.Present) != 0
        && (i + 2 == units.Length || units[i + 2].Tag == Tag.Stop || units[i + 2].Word is { IsClosed: true, Closed: Tag.Preposition or Tag.To });

    private static bool IsMostlyNoun(string norm) => norm is "talks" or "plans" or "calls" or "reports" or "attacks" or "tests" or "moves" or "votes" or "orders" or "charges" or "questions" or "answers"
        or "comments" or "remarks" or "posts" or "tweets" or "promises" or "concerns" or "needs" or "views" or "doubts" or "requests" or "offers" or "fears" or "hopes" or "demands" or "claims" or "results";

    /// <summary>"ahead of Russian-American talks": the noun phrase hangs on a preposition and has no article.</summary>
    private static bool HangsOnPreposition(Unit[] units, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 4; j--)
        {
            if (units[j].Tag is Tag.Preposition or Tag.To) return j < i - 1;
            if (units[j].Tag is not (Tag.Noun or Tag.Proper or Tag.Adjective)) return false;
        }

        return false;
    }

    private static bool IsPlural(Unit unit) => unit.Norm.Length > 3 && unit.Norm[^1] == 's' && !unit.Norm.EndsWith("ss", StringComparison.Ordinal)
        || unit.Norm is "people" or "men" or "women" or "police" or "media" or "children";

    /// <summary>Whether what follows is what stands behind a verb rather than behind a noun.</summary>
    private static bool TakesObject(Unit[] units, int i)
    {
        if (i + 1 >= units.Length) return false;
        var next = units[i + 1];
        if (next.Tag is Tag.Quotation or Tag.Number or Tag.Colon or Tag.Compound) return true;
        if (next.Word.IsClosed)
            return next.Word.Closed is Tag.Determiner or Tag.Possessive or Tag.Pronoun or Tag.ObjectPronoun or Tag.To or Tag.That or Tag.Question or Tag.Negation or Tag.Adverb
                || next.Norm is "for" or "on" or "against" or "out" or "as" or "if" or "about" or "up";
        if (next.Capital) return true;
        var forms = next.Word.Forms;
        return next.Tag == Tag.Noun && next.Norm.Length > 0 && char.IsLetter(next.Norm[0])
            && (forms == VerbForm.None || forms == VerbForm.Ing) && !next.Norm.EndsWith("ed", StringComparison.Ordinal);
    }

    private static bool IsVerbOfHeadline(Unit[] units, int i, VerbForm forms)
    {
        var last = i + 1 >= units.Length || units[i + 1].Tag is Tag.Stop or Tag.Comma;
        if ((forms & VerbForm.Present) != 0)
            return last ? units[i].Word.CueBefore("") is { Class: SpeechAct.Speech } : units[i].Word.IsSureVerb || !IsMostlyNoun(units[i].Norm) && !last;
        return (forms & VerbForm.Base) != 0 && !last && units[i].Word.IsSureVerb && IsPlural(units[i - 1]);
    }

    /// <summary>"might relax the travel bans on …": the clause has its verb already, and that verb takes no clause of its own.</summary>
    private static bool FollowsVerb(Unit[] units, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 8; j--)
        {
            switch (units[j].Tag)
            {
                case Tag.Comma or Tag.That or Tag.Question or Tag.Coordinator or Tag.Subordinator or Tag.Colon or Tag.Semicolon or Tag.Quotation or Tag.Dash or Tag.Stop:
                    return false;
                case Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Ing:
                    return units[j].Word.CueBefore("") is null;
            }
        }

        return false;
    }

    /// <summary>"Hungary sides with Poland in row over judges": nothing else in the sentence can be its verb.</summary>
    private static bool IsOnlyVerb(Unit[] units, int i)
    {
        for (var j = 0; j < i; j++)
        {
            if (units[j].Finite || units[j].Tag is Tag.Stop or Tag.Colon) return false;
        }

        for (var j = i + 1; j < units.Length && units[j].Tag is not Tag.Stop; j++)
        {
            if (units[j].Tag != Tag.Noun) continue;
            if (units[j].Word is { IsClosed: true, Closed: Tag.Auxiliary or Tag.Modal }) return false;
            var last = j + 1 == units.Length || units[j + 1].Tag == Tag.Stop;
            if (!last && (units[j].Word.Forms & (VerbForm.Past | VerbForm.Present)) != 0) return false;
        }

        return true;
    }

    private static bool IsHeadlineVerb(Unit[] units, int i, VerbForm forms) =>
        (forms & VerbForm.Present) != 0 && forms != VerbForm.None && i > 0 && units[i - 1].Tag == Tag.Proper && i + 1 < units.Length
        && (units[i + 1].Capital || units[i + 1].Tag is Tag.Quotation or Tag.Number);

    /// <summary>Whether the unit can go on with a noun phrase (used before the unit itself is tagged).</summary>
    private static bool OpensNoun(Unit next)
    {
        if (next.Word is null || next.Norm.Length == 0) return false;
        if (next.Tag is Tag.Number or Tag.Compound) return true;
        if (next.Tag != Tag.Noun) return false;
        if (next.Norm is "'s") return false;
        return !next.Word.IsClosed || next.Word.Closed is Tag.Adverb or Tag.Determiner && next.Norm is "very" or "few" or "many" or "such" or "own" or "other" or "most" or "various";
    }
}
