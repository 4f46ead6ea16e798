using System.Collections.Immutable;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Explaining;

/// <summary>
/// Divides the change of a score among the stories that caused it and the coverage. The score is no sum, so each part gets its
/// Aumann–Shapley share: the slope of the score in its direction, averaged along the straight way from the old sums to the new ones
/// (Aumann and Shapley, Values of Non-Atomic Games, 1974). The shares add up to the change, and do not depend on any order. Pure.
/// </summary>
public static class ScoreChange
{
    private const double Unit = 1_000_000;
    private const int Steps = 512;

    // Gauss and Legendre's three points on [−1, 1].
    private static readonly (double At, double Weight)[] Points = [(-Math.Sqrt(0.6), 5 / 9d), (0, 8 / 9d), (Math.Sqrt(0.6), 5 / 9d)];

    /// <summary>Explains the way from one state to another.</summary>
    public static Explanation Explain(KnownState from, KnownState to)
    {
        var settings = to.Tension.Settings;
        var (before, after) = (from.Tension.EvidenceAt(from.AsOf), to.Tension.EvidenceAt(to.AsOf));
        var (coverageBefore, coverageAfter) = (from.Volume.At(from.AsOf, settings.HalfLifeDays), to.Volume.At(to.AsOf, settings.HalfLifeDays));
        var slopes = Averaged((before.Hostile, before.Cooperative, coverageBefore), (after.Hostile, after.Cooperative, coverageAfter), settings);
        return new Explanation(
            TensionScore.Of(before, coverageBefore, settings),
            TensionScore.Of(after, coverageAfter, settings),
            TensionFormula.Score(before.Hostile, before.Cooperative, coverageBefore, settings),
            TensionFormula.Score(after.Hostile, after.Cooperative, coverageAfter, settings),
            [.. Stories(from, to, slopes).OrderByDescending(s => Math.Abs(s.Points)).ThenByDescending(s => s.Day).ThenBy(s => s.Counterpart, StringComparer.Ordinal).ThenBy(s => s.Root).ThenBy(s => s.Role)],
            slopes.Volume * (coverageAfter - coverageBefore));
    }

    private static IEnumerable<StoryChange> Stories(KnownState from, KnownState to, (double Hostile, double Cooperative, double Volume) slopes)
    {
        var before = from.Tension.Stories.ToDictionary();
        var after = to.Tension.Stories.ToDictionary();
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            var (oldDecay, newDecay) = (Decay.Weight(key.Day, from.AsOf, from.Tension.Settings.HalfLifeDays), Decay.Weight(key.Day, to.AsOf, to.Tension.Settings.HalfLifeDays));
            var (oldWeight, newWeight) = (Math.Abs(old?.Weight ?? 0) / Unit, Math.Abs(now?.Weight ?? 0) / Unit);
            var slope = key.IsCooperative ? slopes.Cooperative : slopes.Hostile;
            foreach (var (cause, amount) in Parts(oldWeight, newWeight, oldDecay, newDecay))
            {
                if (amount == 0) continue;
                var sign = key.IsCooperative ? -1 : 1;
                yield return new StoryChange(
                    cause, slope * amount, key.Counterpart, key.Role, key.Root, key.Day, sign * oldWeight, sign * newWeight, Reports(now ?? old!));
            }
        }
    }

    // The parts of b·v − a·u, where a and b are the weights, u and v how much of them is left.
    private static IEnumerable<(ChangeCause Cause, double Amount)> Parts(double oldWeight, double newWeight, double oldDecay, double newDecay)
    {
        if (newWeight == 0) return [(ChangeCause.Retracted, -oldWeight * oldDecay)];
        if (oldWeight == 0 || oldDecay == 0) return [(ChangeCause.Arrived, newWeight * newDecay)];
        return [(ChangeCause.Decayed, oldWeight * (newDecay - oldDecay)), (ChangeCause.Reweighed, (newWeight - oldWeight) * newDecay)];
    }

    private static ImmutableArray<Claim> Reports(Story story) =>
        [.. story.Claims.OrderByDescending(c => Math.Abs(c.Weight)).ThenBy(c => c.Article, StringComparer.Ordinal).ThenBy(c => c.Event)];

    // More steps near the beginning, where a score that comes from nothing is steepest: the way is taken at the square of equal steps.
    private static (double Hostile, double Cooperative, double Volume) Averaged(
        (double Hostile, double Cooperative, double Volume) from, (double Hostile, double Cooperative, double Volume) to, FormulaSettings settings)
    {
        (double Hostile, double Cooperative, double Volume) sum = default;
        for (var step = 0; step < Steps; step++)
        {
            foreach (var (at, weight) in Points)
            {
                var u = (step + (at + 1) / 2) / Steps;
                var (part, share) = (Way(u), weight / 2 / Steps * Speed(u));
                var slopes = TensionFormula.Slopes(
                    from.Hostile + part * (to.Hostile - from.Hostile),
                    from.Cooperative + part * (to.Cooperative - from.Cooperative),
                    from.Volume + part * (to.Volume - from.Volume),
                    settings);
                sum = (sum.Hostile + share * slopes.Hostile, sum.Cooperative + share * slopes.Cooperative, sum.Volume + share * slopes.Volume);
            }
        }

        return sum;
    }

    // A smooth step from 0 to 1 that dwells at both ends, where scores bend most.
    private static double Way(double u) => u * u * u * (10 - 15 * u + 6 * u * u);

    private static double Speed(double u) => 30 * u * u * (1 - u) * (1 - u);
}
