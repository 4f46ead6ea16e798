using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Reading;

/// <summary>Dates as feeds write them: RFC 822 with names of zones and wrong weekdays, RFC 3339 and its neighbours, without a zone taken for UTC.</summary>
internal static partial class FeedDate
{
    // Names and minutes east of Greenwich; of names with two meanings the one that newsrooms use.
    private static readonly Dictionary<string, int> Zones = (
        "GMT:0 UT:0 UTC:0 Z:0 WET:0 BST:60 WEST:60 CET:60 CEST:120 EET:120 EEST:180 MSK:180 TRT:180 IST:330 PKT:300 HKT:480 SGT:480 JST:540 KST:540 AEST:600 AEDT:660 "
        + "EST:-300 EDT:-240 CST:-360 CDT:-300 MST:-420 MDT:-360 PST:-480 PDT:-420")
        .Split(' ').Select(z => z.Split(':')).ToDictionary(z => z[0], z => int.Parse(z[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The moment; null where the text tells none between 1990 and 2100.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        return (Rfc822().Match(trimmed) is { Success: true } match ? Of822(match) : Iso(trimmed)) is { } date && date.Year is >= 1990 and < 2100 ? date : null;
    }

    private static DateTimeOffset? Of822(Match match)
    {
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        if (month == 0) return null;
        var year = Number(match, "year");
        if (year < 100) year += year < 70 ? 2000 : 1900;
        var zone = match.Groups["zone"].Value;
        if (Offset(zone) is not { } offset) offset = TimeSpan.Zero;
        try
        {
            return new DateTimeOffset(year, month, Number(match, "day"), Number(match, "hour"), Number(match, "minute"), match.Groups["second"].Success ? Math.Min(59, Number(match, "second")) : 0, offset);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0) return null;
        if (Zones.TryGetValue(zone, out var minutes)) return TimeSpan.FromMinutes(minutes);
        var digits = zone.TrimStart('+', '-').Replace(":", "", StringComparison.Ordinal);
        if (zone[0] is not ('+' or '-') || digits.Length is not (3 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var offset = new TimeSpan(number / 100, number % 100, 0);
        return offset > TimeSpan.FromHours(14) ? null : zone[0] == '-' ? -offset : offset;
    }

    private static DateTimeOffset? Iso(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[A-Za-z]{2,9}\.?,?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3,9})\.?[\s-]+(?<year>\d{4}|\d{2}),?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<zone>[A-Za-z]{1,5}|[+-]\d{1,2}:?\d{2})?")]
    private static partial Regex Rfc822();
}
