using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMonitor.Server.History;

namespace NewsMonitor.Server.Api;

/// <summary>How questions about the past are asked in URLs.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">Last moment.</param>
/// <param name="StepHours">Hours between points.</param>
/// <param name="KnownAt"><c>now</c>, <c>then</c> or a time.</param>
internal sealed record HistoryQuery(
    [property: FromQuery(Name = "from")] DateTimeOffset? From,
    [property: FromQuery(Name = "to")] DateTimeOffset? To,
    [property: FromQuery(Name = "stepHours")] double? StepHours,
    [property: FromQuery(Name = "knownAt")] string? KnownAt)
{
    private const int MostPoints = 5_000;

    /// <summary>What is wrong with the knowledge that is asked for; null where all is well.</summary>
    public static ValidationProblem NoKnownAt(string? text) =>
        Problems.Field("knownAt", $"'knownAt' must be 'now', 'then' or an ISO 8601 time, not '{text}'.");

    /// <summary>The points asked for, or what is wrong with the question.</summary>
    /// <param name="clock">What the timeline's clock shows.</param>
    /// <param name="firstDay">The first day with coverage.</param>
    /// <param name="otherwise">Whose knowledge counts where the question does not say.</param>
    public (HistoryRange? Range, ValidationProblem? Problem) Read(DateTimeOffset clock, DateOnly? firstDay, KnownAt otherwise)
    {
        if (!Server.History.KnownAt.TryRead(KnownAt, otherwise, out var knownAt)) return (null, NoKnownAt(KnownAt));
        if (StepHours is { } hours && !(hours is >= 0.1 and <= 8760)) return (null, Problems.Field("stepHours", "'stepHours' must be 0.1 to 8760."));
        var end = To is { } asked && asked < clock ? asked : clock;
        var start = From ?? Earliest(firstDay, end);
        if (start > end) return (null, Problems.Field("from", "'from' must not lie behind 'to' or behind the timeline's clock."));
        var step = StepHours is { } given ? TimeSpan.FromHours(given) : end - start <= TimeSpan.FromDays(120) ? TimeSpan.FromHours(6) : TimeSpan.FromDays(1);
        return (end - start) / step > MostPoints
            ? (null, Problems.Field("stepHours", $"The curve would have more than {MostPoints} points; take longer steps or a shorter range."))
            : (new HistoryRange(start, end, step, knownAt), null);
    }

    private static DateTimeOffset Earliest(DateOnly? firstDay, DateTimeOffset end)
    {
        if (firstDay is not { } day) return end;
        var first = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var earliest = end.AddDays(-365);
        return first > end ? end : first < earliest ? earliest : first;
    }
}

/// <summary>Moments at equal steps, and whose knowledge of them.</summary>
internal sealed record HistoryRange(DateTimeOffset From, DateTimeOffset To, TimeSpan Step, KnownAt KnownAt)
{
    public IEnumerable<DateTimeOffset> Moments => Tension.History.KnownCurve.Moments(From, To, Step);
}
