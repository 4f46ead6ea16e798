using Orleans;

namespace NewsMonitor.Tension.Alerts;

/// <summary>Where a rule stands.</summary>
/// <param name="Armed">Whether it fires at the next crossing.</param>
/// <param name="Last">The last known value; null where none was known yet.</param>
[GenerateSerializer, Immutable, Alias("alert-state")]
public sealed record AlertState([property: Id(0)] bool Armed, [property: Id(1)] double? Last)
{
    /// <summary>
    /// Takes the next value. The first one only tells where the rule stands: what holds already when a rule is made is no crossing. An
    /// unknown value changes nothing, for unknown is neither calm nor tense; but what was unknown when the rule was made and then is known to
    /// be high has crossed.
    /// </summary>
    public static (AlertState? State, bool Fired) Step(AlertRule rule, AlertState? state, double? value)
    {
        if (value is not { } now) return (state ?? (rule.Below ? null : new AlertState(true, null)), false);
        if (rule.Measure == AlertMeasure.Said) return (new AlertState(true, now), state?.Last is { } last && now > last);
        var holds = rule.Below ? now <= rule.Threshold : now >= rule.Threshold;
        if (state is null) return (new AlertState(!holds, now), false);
        if (state.Armed) return (new AlertState(!holds, now), holds);
        var released = rule.Below ? now > rule.Threshold + rule.Hysteresis : now < rule.Threshold - rule.Hysteresis;
        return (new AlertState(released, now), false);
    }
}
