using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Alerts;

/// <summary>A rule tried on the past: when it would have fired, by what was known at each moment. Pure.</summary>
public static class AlertTrial
{
    /// <summary>The step between the moments at which a rule is tried, and at which a live one looks at what it slept through.</summary>
    public static TimeSpan Step { get; } = TimeSpan.FromHours(1);

    /// <summary>Every moment at which the rule would have fired, with the value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="claims">What was ever known of its entity.</param>
    /// <param name="volume">What was ever known of the coverage.</param>
    /// <param name="moments">Ascending.</param>
    /// <param name="settings">The constants of the score.</param>
    /// <param name="state">Where the rule stood before the first moment; null where it begins there.</param>
    public static (IReadOnlyList<AlertCrossing> Fired, AlertState? State) Run(
        AlertRule rule, KnownClaims claims, KnownVolume volume, IEnumerable<DateTimeOffset> moments, FormulaSettings settings, AlertState? state = null)
    {
        var gauge = new AlertGauge(rule, claims, volume, settings);
        var fired = new List<AlertCrossing>();
        foreach (var moment in moments)
        {
            var value = gauge.At(moment);
            (state, var crossed) = AlertState.Step(rule, state, value);
            if (crossed) fired.Add(new AlertCrossing(moment, value!.Value, gauge.ScoreAt(moment)));
        }

        return (fired, state);
    }
}

/// <summary>A moment at which a rule fires.</summary>
/// <param name="At">Event time.</param>
/// <param name="Value">The measure.</param>
/// <param name="Score">The entity's score then.</param>
public sealed record AlertCrossing(DateTimeOffset At, double Value, TensionScore Score);
