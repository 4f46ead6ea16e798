using System.Collections.Immutable;

namespace NewsMonitor.Grains.Feeds;

/// <summary>When a feed is polled next. Pure.</summary>
internal static class FeedSchedule
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(6);

    /// <summary>After this long without anything new a feed counts as stale.</summary>
    public static TimeSpan Staleness { get; } = TimeSpan.FromDays(3);

    /// <summary>After a poll that went well: what the definition asks for, else what the publisher asks for, within bounds; later where it asks not to be polled in that hour.</summary>
    /// <param name="now">The wall clock.</param>
    /// <param name="every">The definition's interval.</param>
    /// <param name="ttl">The publisher's.</param>
    /// <param name="skipHours">Hours, UTC, in which it asks not to be polled.</param>
    /// <param name="chance">0 to 1: a tenth more or less, so that feeds of one server are not polled at once.</param>
    public static DateTimeOffset AfterSuccess(DateTimeOffset now, TimeSpan? every, TimeSpan? ttl, ImmutableArray<int> skipHours, double chance)
    {
        var pause = Clamp(every ?? ttl ?? Usual, every is null ? Shortest : TimeSpan.FromSeconds(1), Longest);
        var next = (now + pause * (0.9 + 0.2 * chance)).ToUniversalTime();
        if (every is not null || skipHours.IsDefaultOrEmpty) return next;
        for (var hours = 0; hours < 24 && skipHours.Contains(next.Hour); hours++) next = new DateTimeOffset(next.Year, next.Month, next.Day, next.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        return next;
    }

    /// <summary>After a poll that failed: twice as long each time, with jitter, but not before the server asked for.</summary>
    /// <param name="now">The wall clock.</param>
    /// <param name="failures">Failures in a row, from 1.</param>
    /// <param name="retryAfter">What the server asked for.</param>
    /// <param name="chance">0 to 1: half as long up to the whole.</param>
    public static DateTimeOffset AfterFailure(DateTimeOffset now, int failures, TimeSpan? retryAfter, double chance)
    {
        var pause = Retry.Doubling(FirstRetry, LongestRetry, failures) * (0.5 + 0.5 * chance);
        return now + (retryAfter is { } asked && asked > pause ? Clamp(asked, TimeSpan.Zero, Longest) : pause);
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;
}
