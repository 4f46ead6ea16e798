using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Reads terms of office (<c>president:FRA:2017-05-14..</c>) and the ranges of days in them.</summary>
internal static class TermText
{
    /// <summary>Reads a term; on failure says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Term? term, [NotNullWhen(false)] out string? problem)
    {
        term = null;
        var parts = text.Split(':');
        if (parts.Length != 3)
        {
            problem = $"a term is office:of:from..to, not '{text}'";
            return false;
        }

        if (!TryRange(parts[2], out var from, out var to, out problem)) return false;
        term = new Term(parts[0], parts[1], from.First, to.Last) { FromPrecision = from.Precision, ToPrecision = to.Precision };
        return true;
    }

    /// <summary>Reads <c>from..to</c>; either side may be empty, a day, a month or a year (the whole of it).</summary>
    public static bool TryRange(string text, out DayText from, out DayText to, [NotNullWhen(false)] out string? problem)
    {
        (from, to) = (default, default);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            problem = $"a range of days is from..to, not '{text}'";
            return false;
        }

        var (first, last) = (text[..dots], text[(dots + 2)..]);
        problem = TryDay(first, out from) ? TryDay(last, out to) ? null : Unreadable(last) : Unreadable(first);
        return problem is null;
    }

    private static string Unreadable(string text) => $"'{text}' is no day, month or year (2022-02-24, 2022-02, 2022)";

    private static bool TryDay(string text, out DayText day)
    {
        day = default;
        if (text.Length == 0) return true;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            day = new DayText(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            day = new DayText(month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
            return true;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)) return false;
        day = new DayText(exact, exact, DatePrecision.Day);
        return true;
    }
}

/// <summary>A day, month or year as written: its first and last day, both null where nothing is written.</summary>
internal readonly record struct DayText(DateOnly? First, DateOnly? Last, DatePrecision Precision);
