using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;
using NewsMonitor.Tension.Tests.Scoring;

namespace NewsMonitor.Tension.Tests.History;

public class KnownClaimsTests
{
    private static readonly DateTimeOffset Start = new(2022, 1, 8, 0, 0, 0, TimeSpan.Zero);
    private static readonly FormulaSettings Settings = FormulaSettings.Default;

    [Fact]
    public void What_was_known_then_never_changes_when_more_becomes_known() =>
        Gen.Select(RandomClaims.Many, RandomClaims.Many, Gen.Int[0, 9]).Sample((early, late, hours) =>
        {
            var known = new KnownClaims();
            Come(known, early, i => Start.AddHours(i));
            var then = known.At(Start.AddHours(hours), Settings).Digest();
            Come(known, [.. late.Select(c => c with { Article = "late-" + c.Article })], i => Start.AddHours(hours + 0.5 + i));
            known.Apply(Gone("article-1", Start.AddHours(hours + 1)));
            return known.At(Start.AddHours(hours), Settings).Digest() == then;
        });

    [Fact]
    public void A_curve_goes_by_equal_steps_and_ends_at_its_end() =>
        Assert.Equal([Start, Start.AddHours(12), Start.AddHours(24), Start.AddHours(25)], KnownCurve.Moments(Start, Start.AddHours(25), TimeSpan.FromHours(12)));

    [Fact]
    public void All_that_is_known_is_what_the_entity_counts() =>
        RandomClaims.Many.Sample(claims =>
        {
            var (known, live) = (new KnownClaims(), new EntityTension());
            Come(known, claims, i => Start.AddHours(-i));
            foreach (var claim in claims) live.Add(claim);
            return known.At(DateTimeOffset.MaxValue, Settings).Digest() == live.Digest();
        });

    [Fact]
    public void A_retracted_article_stands_until_its_retraction_was_known()
    {
        var known = new KnownClaims();
        Come(known, [Claim("a")], _ => Start);
        known.Apply(Gone("a", Start.AddHours(2)));
        Assert.Equal(0, known.At(Start.AddHours(-1), Settings).Claims);
        Assert.Equal(1, known.At(Start.AddHours(1), Settings).Claims);
        Assert.Equal(0, known.At(Start.AddHours(2), Settings).Claims);
    }

    [Fact]
    public void A_correction_stands_in_the_place_of_the_old_version()
    {
        var known = new KnownClaims();
        Come(known, [Claim("a")], _ => Start);
        known.Apply(new EntityDelta("country/UKR", 2, "a", true, [Claim("a") with { Weight = 100_000 }], 0, 0, Start.AddHours(2)));
        Assert.Equal(900_000, Assert.Single(known.At(Start, Settings).ToList()).Weight);
        Assert.Equal(100_000, Assert.Single(known.At(Start.AddHours(3), Settings).ToList()).Weight);
    }

    [Fact]
    public void A_denial_stands_though_it_counts_for_nothing()
    {
        var known = new KnownClaims();
        Come(known, [Claim("a") with { Weight = 0, Modality = Modality.Denied }], _ => Start);
        Assert.Equal(Modality.Denied, Assert.Single(known.Standing(Start)).Claim.Modality);
        known.Apply(Gone("a", Start.AddHours(1)));
        Assert.Empty(known.Standing(Start.AddHours(1)));
    }

    [Fact]
    public void A_curve_of_what_was_believed_differs_from_one_of_what_is_known_now()
    {
        var (claims, volume) = (new KnownClaims(), new KnownVolume());
        Come(claims, [Claim("a")], _ => Start.AddHours(5));
        volume.Apply(new ArticleDelta(1, "a", false, true, "s", Claim("a").Day, [], Start.AddHours(5)));
        DateTimeOffset[] moments = [Start, Start.AddHours(6)];
        var then = KnownCurve.Of(claims, volume, moments, null, Settings);
        var now = KnownCurve.Of(claims, volume, moments, DateTimeOffset.MaxValue, Settings);
        Assert.Null(then[0].Score.Tension);
        Assert.NotNull(now[0].Score.Tension);
        Assert.Equal(now[1], then[1]);
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_let_an_article_go_before_it_came()
    {
        var known = new KnownClaims();
        Come(known, [Claim("a")], _ => Start);
        known.Apply(Gone("a", Start.AddHours(-1)));
        Assert.Equal(0, known.At(Start, Settings).Claims);
        Assert.Equal(0, known.At(DateTimeOffset.MaxValue, Settings).Claims);
    }

    private static void Come(KnownClaims known, Claim[] claims, Func<int, DateTimeOffset> when)
    {
        var number = 0;
        foreach (var article in claims.GroupBy(c => c.Article))
        {
            known.Apply(new EntityDelta("country/UKR", number + 1, article.Key, false, [.. article], 0, 0, when(number)));
            number++;
        }
    }

    private static EntityDelta Gone(string article, DateTimeOffset at) => new("country/UKR", 99, article, true, [], 0, 0, at);

    private static Claim Claim(string article) =>
        new("country/UKR", "country/RUS", ClaimRole.Toward, PloverRoot.Assault, new DateOnly(2022, 1, 7), 900_000, article, 0, "outlet");
}
