namespace NewsMonitor.Tension.Scoring;

/// <summary>Exponential forgetting by event day.</summary>
public static class Decay
{
    /// <summary>Days in which a day's weight halves: seven. One day is noise, fourteen lose the changes.</summary>
    public const double HalfLifeDays = 7;

    /// <summary>
    /// <c>2^(−(T−d)/h)</c>, where <c>d</c> is the start of the event day, UTC; 0 for days that begin after <paramref name="moment"/>.
    /// </summary>
    public static double Weight(DateOnly day, DateTimeOffset moment)
    {
        var age = (moment.UtcDateTime - day.ToDateTime(TimeOnly.MinValue)).TotalDays;
        return age < 0 ? 0 : Math.Pow(2, -age / HalfLifeDays);
    }
}
