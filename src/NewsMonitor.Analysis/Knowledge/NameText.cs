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
    public static string[] Words(string name) => [.. Tokenizer.Of(name).Select(t => t.Norm)];
}
