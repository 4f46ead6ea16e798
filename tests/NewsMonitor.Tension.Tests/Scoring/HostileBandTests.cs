using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Scoring;

public class HostileBandTests
{
    private static readonly DateTimeOffset Evening = new(2022, 1, 7, 18, 0, 0, TimeSpan.Zero);
    private static readonly VolumeSeries Volume = new([new DayCount(RandomClaims.FirstDay, 200)]);

    [Fact]
    public void The_score_lies_within_its_band() =>
        RandomClaims.Many.Sample(claims =>
        {
            var score = Of(claims).At(Evening, Volume);
            return score.Tension is null ? score is { Low: null, High: null } : score.Low >= 0 && score.Low <= score.Tension && score.Tension <= score.High && score.High <= 100;
        });

    [Fact]
    public void Without_conflict_the_lower_end_is_nothing_and_the_upper_end_is_not()
    {
        var (low, high) = HostileBand.Of(new Evidence(0, 3, 0, 0, 0, 0));
        Assert.Equal(0, low);
        Assert.True(high > 0.1);
    }

    [Fact]
    public void More_independent_outlets_make_the_band_narrower()
    {
        double[] widths = [.. new[] { 1, 3, 10, 30 }.Select(families => Width(Stories(30, i => $"family-{i % families}")))];
        Assert.Equal(widths.OrderDescending(), widths);
        Assert.True(widths[3] < 0.5 * widths[0]);
    }

    [Fact]
    public void Sister_papers_count_as_one()
    {
        var apart = Stories(12, i => $"outlet-{i}");
        var sisters = apart.Select(c => c with { Family = "one owner" }).ToArray();
        Assert.InRange(Of(apart).At(Evening, Volume).Outlets, 11, 12);
        Assert.Equal(1, Of(sisters).At(Evening, Volume).Outlets);
        Assert.True(Width(sisters) > Width(apart));
    }

    [Fact]
    public void Unsure_readings_make_the_band_wider()
    {
        var sure = Stories(12, i => $"outlet-{i}");
        Assert.True(Width([.. sure.Select(c => c with { Confidence = 300 })]) > Width(sure));
    }

    [Fact]
    public void Another_text_on_the_same_event_makes_it_surer_and_a_copy_does_not()
    {
        var unsure = Stories(1, _ => "one").Select(c => c with { Confidence = 400 }).ToArray();
        var other = unsure[0] with { Article = "other", Outlet = "two", Family = "two" };
        Assert.True(Doubt([.. unsure, other with { Story = "other" }]) < Doubt(unsure));
        Assert.True(Doubt([.. unsure, other with { Story = unsure[0].Story }]) >= Doubt(unsure) / 2);

        static double Doubt(Claim[] claims) => Of(claims).EvidenceAt(Evening) is var found ? found.Spread / (found.Hostile * found.Hostile) : 0;
    }

    private static double Width(Claim[] claims) => Of(claims).At(Evening, Volume) is { Low: { } low, High: { } high } ? high - low : double.NaN;

    private static Claim[] Stories(int count, Func<int, string> outlet) =>
        [.. Enumerable.Range(0, count).Select(i => new Claim("country/UKR", $"country/{i:000}", ClaimRole.By, PloverRoot.Threaten, RandomClaims.FirstDay.AddDays(i % 6), 350_000, $"a{i}", 0, outlet(i)))];

    private static EntityTension Of(Claim[] claims)
    {
        var state = new EntityTension();
        foreach (var claim in claims) state.Add(claim);
        return state;
    }
}
