using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Figures;

/// <summary>A number read from the units up to <paramref name="End"/>; <paramref name="Vague"/> where words such as "dozens" allow a range.</summary>
internal readonly record struct NumberAt(double Low, double High, int End, bool Vague);

/// <summary>Reads numbers in digits and words: "12", "1,200", "200m", "half a million", "twenty-five", "tens of thousands", "100 to 150".</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, double> Small = Table(
        "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19"
        + " twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, double> Scales = Table(
        "hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000 dozen 12 k 1000 m 1000000 mn 1000000 mln 1000000 bn 1000000000 tn 1000000000000");

    private static readonly FrozenDictionary<string, double> Plurals = Table("dozens 12 scores 20 tens 10 hundreds 100 thousands 1000 millions 1000000 billions 1000000000");

    /// <summary>Whether a number can begin with the word.</summary>
    public static bool CanBegin(string norm) =>
        norm is "several" or "half" or "a" or "an" || norm.Length > 0 && char.IsAsciiDigit(norm[0]) || Small.ContainsKey(norm) || Plurals.ContainsKey(norm);

    /// <summary>The number that begins at a unit; null where none does.</summary>
    public static NumberAt? Read(Passage passage, int i)
    {
        // A unit of several parts bears the word of its last one only.
        if ((uint)i < (uint)passage.Count && !passage.Units[i].Word.Is(WordTraits.NumberStart) && passage.Units[i].End - passage.Units[i].First != 3) return null;
        if (Vague(passage, i) is { } vague) return vague;
        if (Cardinal(passage, i) is not { } first) return null;

        // "100 to 150", "two or three", "between 100 and 150".
        var joined = passage.NormAt(first.End) is "to" or "or" || passage.NormAt(first.End) == "and" && passage.NormAt(i - 1) == "between";
        if (!joined || first.Low != first.High || Cardinal(passage, first.End + 1) is not { } second || passage.NormAt(first.End + 1) is "a" or "an") return first;
        var low = first.Low;
        if (low >= second.High) return first;
        foreach (var scale in (ReadOnlySpan<double>)[1e12, 1e9, 1e6, 1e3])
        {
            // "2 to 3 million" shares its scale.
            if (second.High >= scale && low < 1000 && low * scale < second.High)
            {
                low *= scale;
                break;
            }
        }

        return new NumberAt(low, second.High, second.End, Vague: true);
    }

    private static NumberAt? Vague(Passage passage, int i)
    {
        if (passage.NormAt(i) is "several" && Scales.TryGetValue(passage.NormAt(i + 1), out var few) && passage.NormAt(i + 1).Length > 2) return new NumberAt(3 * few, 9 * few, i + 2, true);
        if (!Plurals.TryGetValue(passage.NormAt(i), out var scale)) return null;
        var end = i + 1;
        if (passage.NormAt(end) == "of" && Plurals.TryGetValue(passage.NormAt(end + 1), out var more) && more >= 1000)
        {
            scale *= more;
            end += 2;
        }
        else if (passage.NormAt(i) == "tens")
        {
            return null;
        }

        return new NumberAt(2 * scale, passage.NormAt(i) is "dozens" or "scores" ? 99 : 10 * scale - 1, end, true);
    }

    private static NumberAt? Cardinal(Passage passage, int i)
    {
        if ((uint)i >= (uint)passage.Count || passage.Units[i].IsQuotation) return null;
        if (passage.NormAt(i) == "half" && passage.NormAt(i + 1) is "a" or "an" && Scales.TryGetValue(passage.NormAt(i + 2), out var halved)) return Exact(halved / 2, i + 3);
        if (passage.NormAt(i) is "a" or "an") return Scales.TryGetValue(passage.NormAt(i + 1), out var one) && passage.NormAt(i + 1).Length > 2 ? Scaled(passage, one, i + 2) : null;
        if (Hyphened(passage, i) is { } hyphened) return hyphened with { End = hyphened.End } is var h && h.Low == h.High ? Scaled(passage, h.Low, h.End) : h;
        if (Digits(passage.NormAt(i)) is { } digits) return Scaled(passage, digits, i + 1);
        return Small.TryGetValue(passage.NormAt(i), out var small) ? Scaled(passage, small, i + 1) : null;
    }

    private static NumberAt Scaled(Passage passage, double value, int end)
    {
        while (Scales.TryGetValue(passage.NormAt(end), out var scale))
        {
            value *= scale;
            end++;
        }

        return Exact(value, end);
    }

    /// <summary>"twenty-five", "200-strong", "100-150": one unit of several parts.</summary>
    private static NumberAt? Hyphened(Passage passage, int i)
    {
        var unit = passage.Units[i];
        if (unit.End - unit.First != 3) return null;
        var tokens = passage.Model.Tokens;
        var (left, right) = (tokens[unit.First].Norm, tokens[unit.End - 1].Norm);
        if (Small.TryGetValue(left, out var tens) && Small.TryGetValue(right, out var ones) && tens >= 20 && ones < 10) return Exact(tens + ones, i + 1);
        var (low, high) = (Digits(left), Digits(right));
        if (low is { } from && high is { } to && from < to) return new NumberAt(from, to, i + 1, true);
        return right == "strong" && (low ?? (Small.TryGetValue(left, out var words) ? words : null)) is { } strength ? Exact(strength, i + 1) : null;
    }

    /// <summary>"1,200", "3.5", "200m"; null for years' apostrophes, ordinals, times.</summary>
    private static double? Digits(string norm)
    {
        if (norm.Length == 0 || !char.IsAsciiDigit(norm[0])) return null;
        var end = norm.Length;
        while (end > 0 && char.IsAsciiLetter(norm[end - 1])) end--;
        var scale = 1d;
        if (end < norm.Length && !Scales.TryGetValue(norm[end..], out scale)) return null;
        return double.TryParse(norm.AsSpan(0, end), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value * scale : null;
    }

    private static NumberAt Exact(double value, int end) => new(value, value, end, false);

    private static FrozenDictionary<string, double> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
