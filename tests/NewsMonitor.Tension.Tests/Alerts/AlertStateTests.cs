using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Tension.Tests.Alerts;

public class AlertStateTests
{
    private static readonly AlertRule Level = new() { Measure = AlertMeasure.Level, Entity = "country/UKR", Threshold = 60, Hysteresis = 5 };

    [Fact]
    public void It_fires_at_the_crossing_and_again_only_after_it_has_gone_back() =>
        Assert.Equal([61, 60], FiredAt(Level, 50, 61, 70, 57, 62, 54.9, 59, 60));

    [Fact]
    public void What_holds_already_is_no_crossing() => Assert.Equal([65], FiredAt(Level, 80, 70, 50, 65));

    [Fact]
    public void The_unknown_neither_fires_nor_arms() => Assert.Equal([61, 63], FiredAt(Level, null, 50, null, 61, null, null, 62, 40, null, 63));

    [Fact]
    public void What_was_unknown_and_is_high_has_crossed_and_what_is_low_has_not_fallen()
    {
        Assert.Equal([70], FiredAt(Level, null, 70));
        Assert.Empty(FiredAt(Level with { Below = true }, null, 20));
    }

    [Fact]
    public void Below_it_fires_when_the_measure_falls() => Assert.Equal([60, 55], FiredAt(Level with { Below = true }, 70, 60, 64, 58, 66, 55));

    [Fact]
    public void Without_hysteresis_every_crossing_fires() => Assert.Equal([60, 60], FiredAt(Level with { Hysteresis = 0 }, 50, 60, 59.99, 60));

    [Fact]
    public void Said_fires_at_each_new_broken_word() => Assert.Equal([3, 5], FiredAt(new AlertRule { Measure = AlertMeasure.Said, Entity = "country/RUS" }, 2, 2, 3, 3, 2, 2, 5));

    [Theory]
    [InlineData(AlertMeasure.Level, 0, "Threshold")]
    [InlineData(AlertMeasure.Level, 101, "Threshold")]
    [InlineData(AlertMeasure.Dyad, 5, "Counterpart")]
    [InlineData(AlertMeasure.Level, double.NaN, "Threshold")]
    public void A_rule_without_sense_is_told_by_its_property(AlertMeasure measure, double threshold, string field) =>
        Assert.Equal(field, (Level with { Measure = measure, Threshold = threshold }).Problem()?.Field);

    [Fact]
    public void A_rule_with_sense_has_no_problem()
    {
        Assert.Null(Level.Problem());
        Assert.Null((Level with { Measure = AlertMeasure.Dyad, Counterpart = "country/RUS" }).Problem());
        Assert.Equal("Counterpart", (Level with { Counterpart = "country/RUS" }).Problem()?.Field);
        Assert.Equal("Window", (Level with { Window = TimeSpan.Zero }).Problem()?.Field);
        Assert.Equal("Hysteresis", (Level with { Hysteresis = -1 }).Problem()?.Field);
        Assert.Equal("Entity", (Level with { Measure = AlertMeasure.Said, Entity = "WORLD" }).Problem()?.Field);
    }

    private static IEnumerable<double> FiredAt(AlertRule rule, params double?[] values)
    {
        AlertState? state = null;
        foreach (var value in values)
        {
            (state, var fired) = AlertState.Step(rule, state, value);
            if (fired) yield return value!.Value;
        }
    }
}
