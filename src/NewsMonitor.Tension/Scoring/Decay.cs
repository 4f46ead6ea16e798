namespace NewsMonitor.Tension.Scoring;

/// <summary>Exponential forgetting by event day.</summary>
public static class Decay
{
    /// <summary>
    /// <c>2^(−(T−d)/h)</c>, where <c>d</c> is the start of the event day, UTC; 0 for days that begin after <paramref name="moment"/>.
    /// </summary>
    public static double Weight(DateOnly day, DateTimeOffset moment, double halfLifeDays)
    {
        var age = (moment.UtcDateTime - day.ToDateTime(TimeOnly.MinValue)).TotalDays;
        return age < 0 ? 0 : Math.Pow(2, -age / halfLifeDays);
    }
}
