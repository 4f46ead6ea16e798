using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Backtesting;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Backtesting;

/// <summary>The score must tell of the world, not of how much of it the feed happens to carry.</summary>
public class SamplingTests
{
    private const int PerDay = 5_000;
    private const int Top = 20;
    private const int EnoughHostile = 20;

    private static readonly DateTimeOffset Start = new(SyntheticFeed.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_sample_of_a_feed_keeps_levels_and_ranks_and_widens_the_bands(int seed)
    {
        var feed = SyntheticFeed.Articles(seed, PerDay);
        var (all, tenth, hundredth) = (Scored(feed), Scored(Sample(feed, 0.1, seed)), Scored(Sample(feed, 0.01, seed)));

        Assert.InRange(Shift(all, tenth), -5, 5);
        Assert.InRange(Shift(all, hundredth), -10, 10);
        Assert.InRange(all.World.Tension!.Value - tenth.World.Tension!.Value, -5, 5);
        Assert.InRange(all.World.Tension!.Value - hundredth.World.Tension!.Value, -10, 10);
        Assert.True(RankAgreement(all, tenth) >= 0.88, $"ranks agree by {RankAgreement(all, tenth):0.00} at a tenth");
        Assert.True(Width(all) < Width(tenth) && Width(tenth) < Width(hundredth), $"widths {Width(all):0.0}, {Width(tenth):0.0}, {Width(hundredth):0.0}");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void The_band_of_one_half_holds_the_score_of_the_other(int seed)
    {
        var feed = Sample(SyntheticFeed.Articles(seed, PerDay), 0.04, seed);
        var random = new Random(seed);
        var halves = feed.ToLookup(_ => random.Next(2));
        var (one, other) = (Scored(halves[0]), Scored(halves[1]));
        var both = one.Entities.Where(e => e.Value.Score.Tension is not null && other.Entities.GetValueOrDefault(e.Key).Score?.Tension is not null).ToList();
        var held = both.Count(e => other.Entities[e.Key].Score.Tension >= e.Value.Score.Low && other.Entities[e.Key].Score.Tension <= e.Value.Score.High);
        Assert.True(both.Count >= 25, $"{both.Count} entities");
        Assert.True(held >= 0.85 * both.Count, $"{held} of {both.Count}");
    }

    private static double Shift(Scores all, Scores sample) => Known(all, sample).Average(e => sample.Entities[e].Score.Tension!.Value - all.Entities[e].Score.Tension!.Value);

    private static double RankAgreement(Scores all, Scores sample)
    {
        string[] top = [.. all.Entities.OrderByDescending(e => e.Value.Score.Tension ?? -1).Take(Top).Select(e => e.Key).Where(e => sample.Entities.GetValueOrDefault(e).Hostile >= EnoughHostile)];
        Assert.True(top.Length >= 10, $"{top.Length} countries have enough");
        return Correlation(Ranks([.. top.Select(e => all.Entities[e].Score.Tension!.Value)]), Ranks([.. top.Select(e => sample.Entities[e].Score.Tension!.Value)]));
    }

    private static double Width(Scores scores) => scores.Entities.Values.Where(e => e.Score.Tension is not null).Average(e => e.Score.High!.Value - e.Score.Low!.Value);

    private static IEnumerable<string> Known(Scores all, Scores sample) =>
        sample.Entities.Where(e => e.Value.Score.Tension is not null && all.Entities.GetValueOrDefault(e.Key).Score?.Tension is not null).Select(e => e.Key);

    private static IEnumerable<DatedFindings> Sample(IReadOnlyList<DatedFindings> feed, double share, int seed)
    {
        var random = new Random(seed);
        return [.. feed.Where(_ => random.NextDouble() < share)];
    }

    private static Scores Scored(IEnumerable<DatedFindings> articles)
    {
        var backtest = new Backtest();
        var hostile = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            backtest.Add(article);
            foreach (var entity in article.Findings.Claims.Where(c => c.Root.Intensity() < 0).Select(c => c.Entity).Distinct()) hostile[entity] = hostile.GetValueOrDefault(entity) + 1;
        }

        var rows = backtest.Rows(Start.AddDays(SyntheticFeed.Days - 1), Start.AddDays(SyntheticFeed.Days), TimeSpan.FromDays(1)).ToList();
        return new Scores(
            rows.Single(r => r.Entity == WorldTension.Name).Score,
            rows.Where(r => r.Entity != WorldTension.Name).ToDictionary(r => r.Entity, r => (r.Score, hostile.GetValueOrDefault(r.Entity)), StringComparer.Ordinal));
    }

    private static double[] Ranks(double[] values) => [.. values.Select(v => values.Count(other => other < v) + (values.Count(other => other == v) + 1) / 2d)];

    private static double Correlation(double[] one, double[] other)
    {
        var (a, b) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - a) * (y - b)).Sum() / Math.Sqrt(one.Sum(x => (x - a) * (x - a)) * other.Sum(y => (y - b) * (y - b)));
    }

    private sealed record Scores(TensionScore World, Dictionary<string, (TensionScore Score, int Hostile)> Entities);
}
