using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.Forks;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Alerts;

/// <summary>Measures what a rule watches, moment by moment, by what was known at each. Goes forward only.</summary>
/// <param name="rule">The rule.</param>
/// <param name="claims">What was ever known of its entity; of no use to a rule on the world.</param>
/// <param name="volume">What was ever known of the coverage.</param>
/// <param name="settings">The constants of the score.</param>
public sealed class AlertGauge(AlertRule rule, KnownClaims claims, KnownVolume volume, FormulaSettings settings)
{
    private readonly KnownSweep _entity = claims.Sweep(settings);
    private readonly VolumeSweep _coverage = volume.Sweep(settings);
    private (int Position, DateOnly Day, int Count)? _belied;

    /// <summary>The value at a moment; null where nothing is known.</summary>
    public double? At(DateTimeOffset moment)
    {
        _entity.To(moment);
        _coverage.To(moment);
        return rule.Measure switch
        {
            AlertMeasure.Level => ScoreAt(moment).Tension,
            AlertMeasure.Low => ScoreAt(moment).Low,
            AlertMeasure.Width => ScoreAt(moment) is { Low: { } low, High: { } high } ? high - low : null,
            AlertMeasure.Rise => ScoreAt(moment).Tension is { } now ? now - (ScoreAt(moment - rule.Window).Tension ?? 0) : null,
            AlertMeasure.Dyad => FlowAt(moment),
            _ => BeliedAt(moment),
        };
    }

    /// <summary>The score at the moment last measured.</summary>
    public TensionScore ScoreAt(DateTimeOffset moment) =>
        rule.Entity == WorldTension.Name ? _coverage.World.At(moment, _coverage.Volume) : _entity.Tension.At(moment, _coverage.Volume);

    private double FlowAt(DateTimeOffset moment)
    {
        var flow = _entity.Tension.DyadWith(rule.Counterpart!, moment).By;
        return rule.Acts switch
        {
            ForkActs.Words => flow.HostileWords,
            ForkActs.Deeds => flow.HostileDeeds,
            _ => flow.Hostile,
        };
    }

    private double BeliedAt(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        if (_belied is { } held && held.Position == _entity.Position && held.Day == day) return held.Count;
        var pairs = SaidVersusDid.Find(claims.Standing(moment).Select(c => c.Claim), rule.Window, day);
        var count = rule.Counterpart is null ? pairs.Count : pairs.Count(p => p.Counterpart == rule.Counterpart);
        _belied = (_entity.Position, day, count);
        return count;
    }
}
