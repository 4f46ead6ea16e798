using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Tests.Scoring;

/// <summary>Random claims of one entity, from few articles, counterparts and days, so that they meet in stories.</summary>
internal static class RandomClaims
{
    private static readonly string?[] Counterparts = ["country/RUS", "country/USA", "organisation/NATO", null];

    public static readonly DateOnly FirstDay = new(2022, 1, 1);

    public static readonly Gen<Claim> Claim =
        from article in Gen.Int[0, 9]
        from number in Gen.Int[0, 5]
        from counterpart in Gen.Int[0, 3].Select(i => Counterparts[i])
        from role in Gen.Enum<ClaimRole>()
        from root in Gen.Enum<PloverRoot>().Where(r => r != PloverRoot.Request)
        from day in Gen.Int[0, 6]
        from size in Gen.Int[1, 1_000_000]
        from confidence in Gen.Int[300, 1000]
        select new Claim(
            "country/UKR", counterpart, role, root, FirstDay.AddDays(day), root.Intensity() < 0 ? size : -size,
            $"article-{article}", number, $"outlet-{article % 5}")
        { Family = $"family-{article % 3}", Confidence = confidence, Story = $"story-{article % 6}" };

    /// <summary>At most one claim per article, event and side, as an article's reading gives.</summary>
    public static readonly Gen<Claim[]> Many = Claim.Array[0, 60].Select(claims => claims.DistinctBy(c => (c.Article, c.Event, c.Role)).ToArray());
}
