using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Figures;

/// <summary>Finds the figures of a passage: a number with what it counts and how sure it is. Linear in the passage.</summary>
internal static class FigureFinder
{
    // Words between a number and its noun: "100 more heavily armed Russian soldiers".
    private const int LongestModifier = 5;

    public static List<Figure> Find(Passage passage)
    {
        List<Figure> figures = [];
        for (var i = 0; i < passage.Count; i++)
        {
            if (Numbers.Read(passage, i) is not { } number) continue;
            if (At(passage, i, number) is not { } figure) continue;
            figures.Add(figure);
            i = number.End - 1;
        }

        return figures;
    }

    private static Figure? At(Passage passage, int i, NumberAt number)
    {
        var (precision, from) = Qualifier(passage, i);
        if (Money(passage, i, number) is { } money) return Make(passage, FigureKind.Money, money.Code, Math.Min(from, money.From), money.End, number, precision);

        var of = passage.NormAt(number.End) == "of" ? number.End + 1 : number.End;
        for (var j = of; j < passage.Count && j <= of + LongestModifier; j++)
        {
            if (FigureUnits.OfNoun(passage.NormAt(j)) is { } kind && passage.TagAt(j) is not (Tag.PresentVerb or Tag.BaseVerb))
            {
                // "civilian casualties", "militia fighters": the last of the nouns is the unit.
                while (FigureUnits.OfNoun(passage.NormAt(j + 1)) is { } last && passage.TagAt(j + 1) is Tag.Noun)
                {
                    kind = last;
                    j++;
                }

                var fate = kind is FigureKind.People or FigureKind.Troops ? FateAround(passage, from, j + 1) : null;
                return Make(passage, fate ?? kind, passage.NormAt(j), from, j + 1, number, precision);
            }

            // "12 killed", "at least 30 wounded": the fate alone.
            if (j == of && FateBehind(passage, j) is { } bare) return Make(passage, bare, passage.NormAt(j), from, j + 1, number, precision);
            if (passage.TagAt(j) is not (Tag.Noun or Tag.Proper or Tag.Adjective or Tag.Genitive or Tag.Adverb or Tag.Participle or Tag.PastVerb or Tag.Determiner)) break;
        }

        return null;
    }

    private static (string Code, int From, int End)? Money(Passage passage, int i, NumberAt number)
    {
        if (i > 0 && FigureUnits.Currency(passage.NormAt(i - 1)) is { } before && passage.TagAt(i - 1) is Tag.Mark or Tag.Noun or Tag.Proper && !char.IsLetter(passage.NormAt(i - 1)[^1]))
            return (before, passage.NormAt(i - 2) is "us" or "u.s." && passage.Units[i - 2].Capital ? i - 2 : i - 1, number.End);
        for (var j = number.End; j <= number.End + 1; j++)
        {
            if (FigureUnits.Currency(passage.NormAt(j)) is { } behind) return (behind, i, j + 1);
            if (passage.NormAt(j) is not ("us" or "u.s." or "of" or "american" or "british" or "russian" or "swiss" or "turkish" or "chinese" or "indian" or "iranian" or "saudi")) break;
        }

        return null;
    }

    /// <summary>What the words before a number say of it, and where they begin.</summary>
    private static (FigurePrecision? Precision, int From) Qualifier(Passage passage, int i)
    {
        var at = i;
        while (at > 0 && FigureUnits.Currency(passage.NormAt(at - 1)) is not null && passage.TagAt(at - 1) == Tag.Mark) at--;
        return (passage.NormAt(at - 2), passage.NormAt(at - 1)) switch
        {
            ("at", "least") or ("more", "than") or ("fewer", "than") when passage.NormAt(at - 3) == "no" => (FigurePrecision.AtLeast, at - 3),
            ("at", "least") or ("more", "than") or ("upwards", "of") or ("as", "many") => (FigurePrecision.AtLeast, at - 2),
            ("at", "most") or ("up", "to") or ("fewer", "than") or ("less", "than") => (FigurePrecision.AtMost, at - 2),
            ("as", _) when passage.NormAt(at - 3) == "as" => (FigurePrecision.AtMost, at - 3),
            ("an", "estimated") or ("a", "reported") => (FigurePrecision.About, at - 2),
            (_, "some" or "about" or "around" or "roughly" or "approximately" or "nearly" or "almost" or "estimated" or "circa") => (FigurePrecision.About, at - 1),
            (_, "between") => (null, at - 1),
            (_, "over" or "least") => (FigurePrecision.AtLeast, at - 1),
            (_, "under" or "maximum") => (FigurePrecision.AtMost, at - 1),
            _ => (null, at),
        };
    }

    /// <summary>"killed 12 people", "12 people were killed", "left 12 people dead".</summary>
    private static FigureKind? FateAround(Passage passage, int from, int end)
    {
        var i = end;
        while (passage.TagAt(i) is Tag.Auxiliary or Tag.BareAuxiliary or Tag.Adverb) i++;
        if (FateBehind(passage, i) is { } behind) return behind;
        for (var j = from - 1; j >= 0 && j >= from - 2; j--)
        {
            if (passage.TagAt(j) is Tag.PastVerb or Tag.PresentVerb or Tag.BaseVerb or Tag.Ing or Tag.Participle) return FigureUnits.Fate(passage.NormAt(j));
            if (passage.TagAt(j) is not (Tag.Adverb or Tag.Determiner)) break;
        }

        return null;
    }

    // A verb in the active voice behind a number tells what its subject does: "12 soldiers killed the mayor".
    private static FigureKind? FateBehind(Passage passage, int i) =>
        FigureUnits.Fate(passage.NormAt(i)) is { } fate && !NounPhrases.Opens(passage, i + 1) ? fate : null;

    private static Figure Make(Passage passage, FigureKind kind, string unit, int from, int end, NumberAt number, FigurePrecision? said)
    {
        var precision = number.Vague ? FigurePrecision.Range : said ?? FigurePrecision.Exact;
        var value = (number.Low + number.High) / 2;
        return new Figure(
            kind, value, precision == FigurePrecision.AtMost ? null : number.Low, precision == FigurePrecision.AtLeast ? null : number.High, precision, unit,
            passage.SpanOf(Math.Max(0, from), Math.Min(end, passage.Count)));
    }
}
