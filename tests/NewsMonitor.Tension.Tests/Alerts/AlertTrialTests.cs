using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Alerts;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Forks;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Alerts;

public class AlertTrialTests
{
    private static readonly DateTimeOffset Start = new(2022, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly KnownClaims _claims = new();
    private readonly KnownVolume _volume = new();
    private long _offset;

    [Fact]
    public void A_level_that_was_crossed_twice_would_have_fired_twice()
    {
        Attack(day: 3, times: 6);
        Attack(day: 30, times: 6);
        var fired = Try(new AlertRule { Measure = AlertMeasure.Level, Entity = "country/UKR", Threshold = 60, Hysteresis = 10 }, days: 60);
        Assert.Equal([3, 30], fired.Select(f => (int)(f.At - Start).TotalDays));
        Assert.All(fired, f => Assert.True(f.Value >= 60 && f.Score.Tension == f.Value));
    }

    [Fact]
    public void A_rise_is_measured_over_its_window_and_from_the_unknown_as_from_nothing()
    {
        Attack(day: 0, times: 1);
        Attack(day: 5, times: 6);
        var rule = new AlertRule { Measure = AlertMeasure.Rise, Entity = "country/UKR", Threshold = 20, Window = TimeSpan.FromDays(1) };
        Assert.Equal([0, 5], Try(rule, days: 20).Select(f => (int)(f.At - Start).TotalDays));
    }

    [Fact]
    public void The_lower_end_of_the_band_is_reached_later_than_the_level()
    {
        for (var day = 1; day < 10; day++) Attack(day, times: 2);
        var rule = new AlertRule { Measure = AlertMeasure.Level, Entity = "country/UKR", Threshold = 35 };
        Assert.True(Try(rule, days: 10)[0].At < Try(rule with { Measure = AlertMeasure.Low }, days: 10)[0].At);
        Assert.NotEmpty(Try(rule with { Measure = AlertMeasure.Width, Threshold = 5 }, days: 10));
    }

    [Fact]
    public void A_dyad_counts_what_one_side_does_to_the_other()
    {
        Attack(day: 2, times: 4, entity: "country/RUS", counterpart: "country/UKR", role: ClaimRole.By);
        var rule = new AlertRule { Measure = AlertMeasure.Dyad, Entity = "country/RUS", Counterpart = "country/UKR", Threshold = 1 };
        Assert.Single(Try(rule, days: 10));
        Assert.Empty(Try(rule with { Counterpart = "country/GEO" }, days: 10));
        Assert.Empty(Try(rule with { Acts = ForkActs.Words }, days: 10));
        Assert.Single(Try(rule with { Acts = ForkActs.Deeds }, days: 10));
    }

    [Fact]
    public void A_broken_word_is_told_when_the_deed_is_known()
    {
        Add(day: 1, new Claim("country/RUS", "country/UKR", ClaimRole.By, PloverRoot.Assault, Day(1), 0, "denied", 0, "desk") { Modality = Modality.Denied });
        Attack(day: 6, times: 1, entity: "country/RUS", counterpart: "country/UKR", role: ClaimRole.By);
        var fired = Assert.Single(Try(new AlertRule { Measure = AlertMeasure.Said, Entity = "country/RUS", Window = TimeSpan.FromDays(60) }, days: 10));
        Assert.Equal((6, 1.0), ((int)(fired.At - Start).TotalDays, fired.Value));
    }

    [Fact]
    public void Only_what_was_known_then_counts()
    {
        Attack(day: 3, times: 6, knownDay: 8);
        var rule = new AlertRule { Measure = AlertMeasure.Level, Entity = "country/UKR", Threshold = 20 };
        Assert.Equal(8, (int)(Assert.Single(Try(rule, days: 20)).At - Start).TotalDays);
    }

    private IReadOnlyList<AlertCrossing> Try(AlertRule rule, int days) =>
        AlertTrial.Run(rule, _claims, _volume, KnownCurve.Moments(Start, Start.AddDays(days), AlertTrial.Step), FormulaSettings.Default, new AlertState(true, 0)).Fired;

    private void Attack(int day, int times, string entity = "country/UKR", string counterpart = "country/RUS", ClaimRole role = ClaimRole.Toward, int? knownDay = null)
    {
        for (var i = 0; i < times; i++) Add(knownDay ?? day, new Claim(entity, counterpart, role, PloverRoot.Assault, Day(day), 900_000, $"{entity}-{day}-{i}", 0, $"outlet-{i}") { Story = $"{day}-{i}" });
    }

    private void Add(int day, Claim claim) =>
        _claims.Apply(new EntityDelta(claim.Entity, ++_offset, claim.Article, false, [claim], 0, 0, Start.AddDays(day).AddHours(12)));

    private static DateOnly Day(int day) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(day);
}
