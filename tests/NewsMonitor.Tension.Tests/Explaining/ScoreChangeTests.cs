using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.Scoring;
using NewsMonitor.Tension.Tests.Scoring;

namespace NewsMonitor.Tension.Tests.Explaining;

public class ScoreChangeTests
{
    private static readonly DateTimeOffset Start = new(2022, 1, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly Gen<VolumeSeries> Volume =
        Gen.Int[1, 900].Array[7].Select(counts => new VolumeSeries([.. counts.Select((c, i) => new DayCount(RandomClaims.FirstDay.AddDays(i), c))]));

    [Fact]
    public void Contributions_add_up_to_the_change() =>
        Gen.Select(RandomClaims.Many, RandomClaims.Many, Volume, Volume, Gen.Int[0, 400]).Sample((before, after, less, more, hours) =>
        {
            var why = ScoreChange.Explain(new KnownState(Start, Of(before), less), new KnownState(Start.AddHours(hours), Of(after), more));
            var sum = why.Stories.Sum(s => s.Points) + why.Coverage;
            return Math.Abs(sum - why.Change) < 0.001
                && (why.From.Tension is not { } from || why.To.Tension is not { } to || Math.Abs(to - from - sum) <= 0.011);
        });

    [Fact]
    public void From_nothing_to_much_they_add_up_too()
    {
        var claims = Enumerable.Range(0, 3000).Select(i => Assault($"a{i}") with { Counterpart = $"country/{i}" }).ToArray();
        var why = ScoreChange.Explain(new KnownState(Start, Of([]), VolumeSeries.Empty), new KnownState(Start.AddDays(4), Of(claims), VolumeSeries.Empty));
        Assert.Null(why.From.Tension);
        Assert.Equal(why.Change, why.Stories.Sum(s => s.Points) + why.Coverage, 3);
    }

    [Fact]
    public void A_story_that_came_is_told_from_one_that_only_aged()
    {
        var (old, fresh) = (Assault("old") with { Day = RandomClaims.FirstDay, Counterpart = "country/USA" }, Assault("new"));
        var why = ScoreChange.Explain(new KnownState(Start, Of([old]), VolumeSeries.Empty), new KnownState(Start.AddDays(3), Of([old, fresh]), VolumeSeries.Empty));
        Assert.Equal([(ChangeCause.Arrived, "new"), (ChangeCause.Decayed, "old")], why.Stories.Select(s => (s.Cause, s.Claims[0].Article)));
        Assert.True(why.Stories[0].Points > 0);
        Assert.True(why.Stories[1].Points < 0);
    }

    [Fact]
    public void A_retracted_story_is_named_with_the_reports_that_it_had()
    {
        var gone = Assault("gone");
        var why = ScoreChange.Explain(new KnownState(Start.AddDays(3), Of([gone]), VolumeSeries.Empty), new KnownState(Start.AddDays(3), Of([]), VolumeSeries.Empty));
        var story = Assert.Single(why.Stories);
        Assert.Equal((ChangeCause.Retracted, "gone"), (story.Cause, story.Claims[0].Article));
        Assert.True(story.Points < 0);
    }

    [Fact]
    public void A_copy_that_weighs_more_is_told_apart()
    {
        var weak = Assault("weak") with { Weight = 400_000 };
        var at = Start.AddDays(3);
        var why = ScoreChange.Explain(new KnownState(at, Of([weak]), VolumeSeries.Empty), new KnownState(at, Of([weak, Assault("strong") with { Story = weak.Story }]), VolumeSeries.Empty));
        var story = Assert.Single(why.Stories);
        Assert.Equal((ChangeCause.Reweighed, 0.4, 0.9), (story.Cause, story.WeightBefore, story.WeightAfter));
        Assert.Equal("strong", story.Claims[0].Article);
    }

    [Fact]
    public void More_coverage_alone_lowers_a_score()
    {
        var claims = Of([Assault("a")]);
        var at = Start.AddDays(3);
        var why = ScoreChange.Explain(
            new KnownState(at, claims, VolumeSeries.Empty), new KnownState(at, claims, new VolumeSeries([new DayCount(RandomClaims.FirstDay, 900)])));
        Assert.Empty(why.Stories);
        Assert.Equal(why.Change, why.Coverage, 6);
        Assert.True(why.Coverage < -1);
    }

    private static Claim Assault(string article) =>
        new("country/UKR", "country/RUS", ClaimRole.Toward, PloverRoot.Assault, RandomClaims.FirstDay.AddDays(3), 900_000, article, 0, "outlet");

    private static EntityTension Of(Claim[] claims)
    {
        var state = new EntityTension();
        foreach (var claim in claims) state.Add(claim);
        return state;
    }
}
