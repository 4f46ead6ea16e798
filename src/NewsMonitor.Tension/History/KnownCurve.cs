using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>Curves of a score over event time, by what was known when. Pure.</summary>
public static class KnownCurve
{
    /// <summary>An entity's curve.</summary>
    /// <param name="claims">What was ever known of the entity.</param>
    /// <param name="volume">What was ever known of the coverage.</param>
    /// <param name="moments">Ascending.</param>
    /// <param name="knownAt">The time of knowledge for all moments; null for each moment's own: what was believed then.</param>
    /// <param name="settings">The constants of the score.</param>
    public static IReadOnlyList<ScorePoint> Of(KnownClaims claims, KnownVolume volume, IEnumerable<DateTimeOffset> moments, DateTimeOffset? knownAt, FormulaSettings settings)
    {
        var (entity, coverage) = (claims.Sweep(settings), volume.Sweep(settings));
        var points = new List<ScorePoint>();
        foreach (var moment in moments)
        {
            entity.To(knownAt ?? moment);
            coverage.To(knownAt ?? moment);
            points.Add(new ScorePoint(moment, entity.Tension.At(moment, coverage.Volume)));
        }

        return points;
    }

    /// <summary>The world's curve.</summary>
    /// <inheritdoc cref="Of" />
    public static IReadOnlyList<ScorePoint> OfWorld(KnownVolume volume, IEnumerable<DateTimeOffset> moments, DateTimeOffset? knownAt, FormulaSettings settings)
    {
        var coverage = volume.Sweep(settings);
        var points = new List<ScorePoint>();
        foreach (var moment in moments)
        {
            coverage.To(knownAt ?? moment);
            points.Add(new ScorePoint(moment, coverage.World.At(moment, coverage.Volume)));
        }

        return points;
    }

    /// <summary>Moments from one to another at equal steps; the last stands at the end even where the step does not reach it.</summary>
    public static IEnumerable<DateTimeOffset> Moments(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        for (var moment = from; moment < to; moment += step) yield return moment;
        if (from <= to) yield return to;
    }
}
