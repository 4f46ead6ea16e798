using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Explaining;

namespace NewsMonitor.Tension.Tests.Explaining;

public class SaidVersusDidTests
{
    private static readonly DateOnly Day = new(2022, 2, 10);
    private static readonly DateOnly Later = Day.AddDays(400);

    [Fact]
    public void A_denied_attack_that_comes_is_told_with_its_lag_and_both_reports()
    {
        var pair = Assert.Single(Find(Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 14), Did(PloverRoot.Assault, 15)));
        Assert.Equal((WordKind.Denial, "country/UKR", 14), (pair.Kind, pair.Counterpart, pair.LagDays));
        Assert.Equal("denied-0", Assert.Single(pair.Words).Article);
        Assert.Equal("did-14", Assert.Single(pair.Deeds).Article);
    }

    [Theory]
    [InlineData(PloverRoot.Mobilize, PloverRoot.Assault, true)]
    [InlineData(PloverRoot.Assault, PloverRoot.Mobilize, false)]
    [InlineData(PloverRoot.Assault, PloverRoot.Sanction, false)]
    public void Only_the_same_or_worse_belies_a_denial(PloverRoot denied, PloverRoot did, bool belied) =>
        Assert.Equal(belied, Find(Denied(denied, 0), Did(did, 3)).Count == 1);

    [Fact]
    public void A_promise_is_broken_by_any_material_conflict()
    {
        var promise = Claim("promise", PloverRoot.Agree, 0, -200_000, Modality.Fact);
        Assert.Equal(WordKind.Promise, Assert.Single(Find(promise, Did(PloverRoot.Sanction, 5))).Kind);
        Assert.Empty(Find(promise, Claim("words", PloverRoot.Accuse, 5, 100_000, Modality.Fact)));
    }

    [Fact]
    public void What_came_before_or_on_the_same_day_or_too_late_or_toward_another_does_not_count()
    {
        Assert.Empty(Find(Denied(PloverRoot.Assault, 5), Did(PloverRoot.Assault, 5), Did(PloverRoot.Assault, 4)));
        Assert.Empty(Find(Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 61)));
        Assert.Empty(Find(Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 5) with { Counterpart = "country/GEO" }));
        Assert.Empty(Find(Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 5) with { Role = ClaimRole.Toward }));
        Assert.Empty(Find(Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 5) with { Modality = Modality.Intended }));
        Assert.Empty(SaidVersusDid.Find([Denied(PloverRoot.Assault, 0), Did(PloverRoot.Assault, 5)], TimeSpan.FromDays(60), Day.AddDays(4)));
    }

    [Fact]
    public void One_word_in_many_papers_is_one_word()
    {
        var pair = Assert.Single(Find(Denied(PloverRoot.Assault, 0), Denied(PloverRoot.Assault, 0) with { Article = "copy" }, Did(PloverRoot.Assault, 2), Did(PloverRoot.Assault, 2) with { Article = "other" }));
        Assert.Equal((2, 2), (pair.Words.Count, pair.Deeds.Count));
    }

    private static IReadOnlyList<BeliedWord> Find(params Claim[] claims) => SaidVersusDid.Find(claims, SaidVersusDid.DefaultWindow, Later);

    private static Claim Denied(PloverRoot root, int day) => Claim("denied-" + day, root, day, 0, Modality.Denied);

    private static Claim Did(PloverRoot root, int day) => Claim("did-" + day, root, day, 500_000, Modality.Fact);

    private static Claim Claim(string article, PloverRoot root, int day, int weight, Modality modality) =>
        new("country/RUS", "country/UKR", ClaimRole.By, root, Day.AddDays(day), weight, article, 0, "outlet") { Modality = modality };
}
