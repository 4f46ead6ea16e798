using System.Collections.Frozen;
using System.Globalization;

namespace NewsMonitor.Analysis.Text;

/// <summary>A date as a line gives it.</summary>
/// <param name="Year">Null where the line names none.</param>
/// <param name="Weekday">Null where the line names none.</param>
/// <param name="Time">Null where the line names none; taken as UTC.</param>
internal readonly record struct WrittenDate(int? Year, int Month, int Day, DayOfWeek? Weekday, TimeSpan? Time);

/// <summary>Reads lines that hold a date and little else. A date in the middle of prose is no publication date.</summary>
internal static class DateLines
{
    private const int MostWords = 14;

    private static readonly FrozenDictionary<string, int> Months = Names(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, 1).Concat([new("sept", 9)]).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Weekdays = Names(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, 0).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Company = FrozenSet.ToFrozenSet(
    [
        "date", "published", "publication", "posted", "updated", "update", "last", "on", "at", "the", "of", "time", "gmt", "utc", "cet", "cest", "est", "edt", "et", "bst", "am", "pm", "a.m", "p.m", "a.m.", "p.m.",
        "created", "modified", "issued", "first", "day", "h", "hrs", "local",
    ]);

    /// <summary>Whether the line is a date line.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line) => Read(line) is not null;

    /// <summary>The date of a date line; null where it is none.</summary>
    public static WrittenDate? Read(ReadOnlySpan<char> line)
    {
        // Behind "Source:" stands the outlet, whatever it is called.
        var source = line.IndexOf("Source:", StringComparison.OrdinalIgnoreCase);
        if (source > 0) line = line[..source];
        var tokens = Tokenizer.Of(line.ToString());
        int? year = null, month = null, day = null;
        DayOfWeek? weekday = null;
        TimeSpan? time = null;
        var words = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Punctuation)
            {
                if (token.Norm is "," or "-" or "–" or "—" or "." or ":" or "/" or "|" or "(" or ")") continue;
                return null;
            }

            if (++words > MostWords) return null;
            var norm = token.Norm.TrimEnd('.');
            if (Weekdays.TryGetValue(norm, out var dayOfWeek)) weekday = (DayOfWeek)dayOfWeek;
            else if (month is null && Months.TryGetValue(norm, out var named)) month = named;
            else if (TryIso(tokens, i, out var iso))
            {
                (year, month, day) = (iso.Year, iso.Month, iso.Day);
                i += 4;
                if (IsoTime(tokens, ref i) is { } isoTime) time = isoTime;
            }
            else if (token.Kind == TokenKind.Number)
            {
                if (TryTime(token.Norm, out var clock)) time ??= clock;
                else if (TryNumber(token.Norm, out var number) && number is >= 1900 and < 2200 && year is null) year = number;
                else if (number is >= 1 and <= 31 && day is null) day = number;
                else return null;
            }
            else if (!Company.Contains(token.Norm)) return null;
        }

        if (month is not { } m || day is not { } d || d > DateTime.DaysInMonth(year ?? 2020, m)) return null;
        return new WrittenDate(year, m, d, weekday, time);
    }

    private static bool TryIso(List<Token> tokens, int i, out DateOnly date)
    {
        date = default;
        if (i + 4 >= tokens.Count || !tokens[i + 1].Is("-") || !tokens[i + 3].Is("-") || tokens[i].Norm.Length != 4) return false;
        var last = tokens[i + 4].Norm;
        var day = last.Length >= 2 ? last[..2] : last;
        return DateOnly.TryParseExact($"{tokens[i].Norm}-{tokens[i + 2].Norm}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    // "2022-02-07T10:30:00Z": the tokenizer leaves "07T10:30:00Z" or "07", "T10", ….
    private static TimeSpan? IsoTime(List<Token> tokens, ref int i)
    {
        var last = tokens[i].Norm;
        if (last.Length < 8 || last[2] != 't') return null;
        return TryTime(last[3..].TrimEnd('z'), out var time) ? time : null;
    }

    private static bool TryTime(string text, out TimeSpan time)
    {
        var clock = text.TrimEnd('h', 'z', 'a', 'p', 'm');
        return TimeSpan.TryParseExact(clock, [@"h\:mm", @"hh\:mm", @"hh\:mm\:ss", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out time) && time < TimeSpan.FromDays(1);
    }

    // "21st" and "7th" are numbers too.
    private static bool TryNumber(string text, out int number)
    {
        var digits = text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static IEnumerable<KeyValuePair<string, int>> Names(string[] names, int first)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0) continue;
            var name = names[i].ToLowerInvariant();
            yield return new(name, first + i);
            if (name.Length > 3) yield return new(name[..3], first + i);
        }
    }
}
