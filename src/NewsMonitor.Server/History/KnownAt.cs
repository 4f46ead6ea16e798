using System.Globalization;

namespace NewsMonitor.Server.History;

/// <summary>
/// Whose knowledge a question is about: <c>now</c>, all that is known today; <c>then</c>, what was believed at each moment asked about;
/// or a time, what was known at that one.
/// </summary>
/// <param name="IsThen">Whether each moment's own knowledge counts.</param>
/// <param name="Time">The time of knowledge; null for now and for then.</param>
internal readonly record struct KnownAt(bool IsThen, DateTimeOffset? Time)
{
    /// <summary>All that is known today.</summary>
    public static KnownAt Now => default;

    /// <summary>What was believed at each moment.</summary>
    public static KnownAt Then => new(true, null);

    /// <summary>The time of knowledge for a moment of event time.</summary>
    public DateTimeOffset For(DateTimeOffset moment) => IsThen ? moment : Time ?? DateTimeOffset.MaxValue;

    /// <summary>The one time of knowledge of all moments; null where each has its own.</summary>
    public DateTimeOffset? ForAll => IsThen ? null : Time ?? DateTimeOffset.MaxValue;

    /// <summary>Reads what stands in a URL; false where it is none of the three.</summary>
    public static bool TryRead(string? text, KnownAt otherwise, out KnownAt knownAt)
    {
        knownAt = text switch
        {
            null or "" => otherwise,
            "now" => Now,
            "then" => Then,
            _ => default,
        };
        if (text is null or "" or "now" or "then") return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;
        knownAt = new KnownAt(false, time);
        return true;
    }
}
