using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Scoring;

public class EntityTensionTests
{
    private static readonly DateTimeOffset Evening = new(2022, 1, 7, 18, 0, 0, TimeSpan.Zero);
    private static readonly VolumeSeries Volume = new([new DayCount(RandomClaims.FirstDay, 12), new DayCount(RandomClaims.FirstDay.AddDays(4), 30)]);

    [Fact]
    public void The_order_of_arrival_changes_not_one_bit() =>
        RandomClaims.Many.SelectMany(claims => Gen.Shuffle(claims), (claims, shuffled) => (claims, shuffled)).Sample(t =>
        {
            var (inOrder, shuffled) = (Of(t.claims), Of(t.shuffled));
            return inOrder.Digest() == shuffled.Digest() && inOrder.At(Evening, Volume) == shuffled.At(Evening, Volume);
        });

    [Fact]
    public void Retracting_an_article_leaves_the_state_of_never_having_seen_it() =>
        Gen.Select(RandomClaims.Many, Gen.Int[0, 9]).Sample((claims, number) =>
        {
            var article = $"article-{number}";
            var retracted = Of(claims);
            retracted.Retract(article);
            var never = Of([.. claims.Where(c => c.Article != article)]);
            return retracted.Digest() == never.Digest()
                && retracted.Claims == never.Claims
                && retracted.At(Evening, Volume) == never.At(Evening, Volume);
        });

    [Fact]
    public void The_same_claim_twice_changes_nothing() =>
        RandomClaims.Many.Sample(claims =>
        {
            var twice = Of([.. claims, .. claims]);
            return twice.Digest() == Of(claims).Digest() && twice.Claims == claims.Length;
        });

    [Fact]
    public void A_copy_from_its_list_of_claims_is_the_same() =>
        RandomClaims.Many.Sample(claims => Of([.. Of(claims).ToList()]).Digest() == Of(claims).Digest());

    [Fact]
    public void Two_different_states_have_different_digests()
    {
        var claim = Hostile("a", 500_000);
        Assert.NotEqual(Of([claim]).Digest(), Of([claim with { Weight = 500_001 }]).Digest());
        Assert.NotEqual(Of([claim]).Digest(), Of([claim with { Role = ClaimRole.Toward }]).Digest());
        Assert.NotEqual(Of([claim]).Digest(), Of([]).Digest());
    }

    [Fact]
    public void A_text_counts_once_by_its_strongest_claim_however_many_print_it()
    {
        var one = Of([Hostile("a", 500_000)]).At(Evening, Volume);
        var printed = Of([Hostile("a", 500_000), Copy("b", "a", 400_000), Copy("c", "a", 500_000)]).At(Evening, Volume);
        Assert.Equal((one.Tension, one.Hostile), (printed.Tension, printed.Hostile));
        Assert.True(Of([Hostile("a", 500_000), Copy("b", "a", 600_000)]).At(Evening, Volume).Tension > one.Tension);
    }

    [Fact]
    public void Ten_times_the_coverage_of_the_same_leaves_the_level_where_coverage_is_enough()
    {
        var (thin, thick) = (Covered(1), Covered(10));
        Assert.InRange(thick - thin, -5, 5);

        static double Covered(int times)
        {
            var claims = Enumerable.Range(0, 40 * times).Select(i => Hostile($"a{i}", 500_000) with { Counterpart = $"country/{i % 4}" });
            var volume = new VolumeSeries([new DayCount(RandomClaims.FirstDay.AddDays(4), 2_000 * times)]);
            return Of([.. claims]).At(Evening, volume).Tension!.Value;
        }
    }

    [Fact]
    public void When_the_strongest_claim_is_retracted_the_next_one_stands()
    {
        var state = Of([Hostile("a", 900_000), Copy("b", "a", 400_000)]);
        state.Retract("a");
        Assert.Equal(Of([Copy("b", "a", 400_000)]).At(Evening, Volume), state.At(Evening, Volume));
    }

    [Fact]
    public void A_late_article_lands_in_its_event_day()
    {
        var early = Hostile("a", 900_000) with { Day = RandomClaims.FirstDay };
        var late = Hostile("b", 900_000) with { Day = RandomClaims.FirstDay.AddDays(5) };
        var state = Of([late, early]);
        var before = new DateTimeOffset(2022, 1, 3, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(Of([early]).At(before, Volume), state.At(before, Volume));
    }

    [Fact]
    public void No_coverage_is_unknown_and_not_calm()
    {
        Assert.Null(Of([]).At(Evening, Volume).Tension);
        Assert.Null(Of([Hostile("a", 900_000)]).At(Evening.AddYears(2), Volume).Tension);
        Assert.NotNull(Of([Hostile("a", 900_000)]).At(Evening, Volume).Tension);
    }

    [Fact]
    public void Conflict_raises_and_cooperation_lowers()
    {
        var claim = Hostile("a", 900_000);
        var alone = Of([claim]).At(Evening, Volume).Tension;
        Assert.True(Of([claim, Hostile("b", 900_000) with { Root = PloverRoot.Sanction }]).At(Evening, Volume).Tension > alone);
        Assert.True(Of([claim, claim with { Article = "b", Root = PloverRoot.Agree, Weight = -250_000 }]).At(Evening, Volume).Tension < alone);
    }

    [Fact]
    public void Words_and_deeds_are_those_of_the_entity_itself()
    {
        var threat = Hostile("a", 350_000) with { Root = PloverRoot.Threaten };
        var spoken = Of([threat]).At(Evening, Volume);
        var suffered = Of([threat with { Role = ClaimRole.Toward }]).At(Evening, Volume);
        Assert.Equal((spoken.Hostile, 0), (spoken.Words, spoken.Deeds));
        Assert.Equal((spoken.Hostile, 0, 0), (suffered.Hostile, suffered.Words, suffered.Deeds));
    }

    [Fact]
    public void Every_score_lies_between_0_and_100() =>
        RandomClaims.Many.Sample(claims => Of(claims).At(Evening, VolumeSeries.Empty).Tension is null or (>= 0 and <= 100));

    [Fact]
    public void Dyads_keep_the_directions_apart()
    {
        var state = Of([Hostile("a", 900_000), Hostile("b", 300_000) with { Role = ClaimRole.Toward }]);
        var dyad = Assert.Single(state.Dyads(Evening));
        Assert.Equal("country/RUS", dyad.Counterpart);
        Assert.True(dyad.By.HostileDeeds > dyad.Toward.HostileDeeds);
        Assert.True(dyad.Toward.HostileDeeds > 0);
        Assert.Equal(0, dyad.By.HostileWords + dyad.By.Cooperative + dyad.Toward.Cooperative);
    }

    [Fact]
    public void A_denied_act_counts_for_nothing()
    {
        var state = Of([Hostile("a", 0) with { Modality = Modality.Denied }]);
        Assert.Equal(0, state.Claims);
        Assert.Equal(Of([]).Digest(), state.Digest());
    }

    [Fact]
    public void The_level_is_the_score_without_its_band() =>
        RandomClaims.Many.Sample(claims => Of(claims).LevelAt(Evening, Volume) == Of(claims).At(Evening, Volume).Tension);

    private static EntityTension Of(Claim[] claims)
    {
        var state = new EntityTension();
        foreach (var claim in claims) state.Add(claim);
        return state;
    }

    private static Claim Copy(string article, string of, int weight) => Hostile(article, weight) with { Story = of };

    private static Claim Hostile(string article, int weight) =>
        new("country/UKR", "country/RUS", ClaimRole.By, PloverRoot.Assault, RandomClaims.FirstDay.AddDays(4), weight, article, 0, "outlet");
}
