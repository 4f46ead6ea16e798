using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Scoring;

/// <summary>How many distinct stories were published per day on a timeline: <c>N(d)</c>.</summary>
/// <param name="Days">Days with at least one story, ascending.</param>
[GenerateSerializer, Immutable, Alias("volume-series")]
public sealed record VolumeSeries([property: Id(0)] ImmutableArray<DayCount> Days)
{
    /// <summary>No coverage at all.</summary>
    public static VolumeSeries Empty { get; } = new(ImmutableArray<DayCount>.Empty);

    /// <summary>Stories of all days.</summary>
    public long Total => Days.Sum(d => (long)d.Count);

    /// <summary>The decayed volume <c>Ñ(T)</c>, with the half-life of the score.</summary>
    public double At(DateTimeOffset moment, double halfLifeDays)
    {
        var sum = 0d;
        foreach (var day in Days) sum += day.Count * Decay.Weight(day.Day, moment, halfLifeDays);
        return sum;
    }
}

/// <summary>Stories on one day.</summary>
[GenerateSerializer, Immutable, Alias("day-count")]
public readonly record struct DayCount([property: Id(0)] DateOnly Day, [property: Id(1)] int Count);
