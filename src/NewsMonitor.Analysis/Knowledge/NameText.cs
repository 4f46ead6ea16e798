using System.Diagnostics.CodeAnalysis;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>
/// A name as the files write it: <c>Ukraine</c>; <c>=US</c>, which holds only for exactly these letters; <c>Swaziland@..2018-04-19</c>, which
/// was the name in those days (afterwards it is an old name, still understood).
/// </summary>
/// <param name="Text">The name without marks.</param>
/// <param name="IsExact">Whether the letters must stand exactly so.</param>
/// <param name="From">First day of the name; null where it is open.</param>
/// <param name="To">Last day of the name; null where it lasts.</param>
internal readonly record struct NameText(string Text, bool IsExact, DateOnly? From, DateOnly? To)
{
    /// <summary>Reads a name; on failure says what is wrong with it.</summary>
    public static bool TryParse(string text, out NameText name, [NotNullWhen(false)] out string? problem)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var letters = at < 0 ? text : text[..at];
        var exact = letters.StartsWith('=');
        if (exact) letters = letters[1..];
        (DayText From, DayText To) days = default;
        problem = Words(letters).Length == 0 ? $"'{text}' is no name" : null;
        if (problem is null && at >= 0) TermText.TryRange(text[(at + 1)..], out days.From, out days.To, out problem);
        name = new NameText(letters, exact, days.From.First, days.To.Last);
        return problem is null;
    }

    /// <summary>The words of a name in normal form.</summary>
    public static string[] Words(string name) => PlainWords(name) ?? [.. Tokenizer.Of(name).Select(t => t.Norm)];

    // Nearly all names are letters, spaces and hyphens, which need no tokenizer; thousands are read at the start.
    private static string[]? PlainWords(string name)
    {
        var count = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetter(name[i]) || (name[i] is > '\u007f' and < '\u0250' && char.IsLetter(name[i])))
            {
                if (i == 0 || name[i - 1] is ' ' or '-') count++;
            }
            else if (name[i] == '-' && (i == 0 || name[i - 1] != '-')) count++;
            else if (name[i] != ' ') return null;
        }

        var words = new string[count];
        for (int i = 0, word = 0; i < name.Length;)
        {
            var start = i;
            if (name[i] is ' ' or '-')
            {
                if (name[i++] == '-') words[word++] = "-";
                continue;
            }

            while (i < name.Length && name[i] is not (' ' or '-')) i++;
            words[word++] = string.Create(i - start, (name, start), static (span, from) =>
            {
                for (var j = 0; j < span.Length; j++) span[j] = Fold.Of(from.name[from.start + j]);
            });
        }

        return words;
    }
}
