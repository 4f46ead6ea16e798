using System.Collections.Immutable;

namespace NewsMonitor.Tension.Scoring;

/// <summary>Scores at the end of each of the last thirty days before a clock, oldest first; NaN where unknown.</summary>
public static class Sparkline
{
    /// <summary>How many days it shows.</summary>
    public const int Days = 30;

    /// <summary>The scores of one entity.</summary>
    public static ImmutableArray<float> Of(EntityTension tension, DateTimeOffset clock, VolumeSeries volume)
    {
        var today = new DateTimeOffset(clock.UtcDateTime.Date, TimeSpan.Zero);
        var points = ImmutableArray.CreateBuilder<float>(Days);
        for (var day = Days - 1; day >= 0; day--)
        {
            var end = today.Ticks > TimeSpan.TicksPerDay * day ? today.AddDays(-day) : DateTimeOffset.MinValue;
            points.Add(tension.LevelAt(end, volume) is { } value ? (float)value : float.NaN);
        }

        return points.MoveToImmutable();
    }
}
