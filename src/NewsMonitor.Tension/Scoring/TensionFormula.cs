namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// The score of a country, organisation or leader from its decayed sums, and that of the world from the share of stories that tell of
/// confrontations:
/// <code>
/// r = (H̃ + b·ρ) / (Ñ + b)      conflict as a share of coverage, with a floor so that a feed of one topic does not saturate
/// p = (H̃ + a·p0) / (H̃ + C̃ + a)  conflict as a share of conflict and cooperation
/// tension = 100 · √p · r / (r + κ)
/// world   = 100 · r / (r + κw),  r = (W̃ + b·ρw) / (Ñ + b)
/// </code>
/// A cooperation term would harm the world's score: consultations rise in crises.
/// </summary>
public static class TensionFormula
{
    /// <summary>An entity's score, 0 to 100, not rounded.</summary>
    /// <param name="hostile"><c>H̃</c>, at least 0.</param>
    /// <param name="cooperative"><c>C̃</c>, at least 0.</param>
    /// <param name="volume"><c>Ñ</c>, at least 0.</param>
    /// <param name="settings">The constants.</param>
    public static double Score(double hostile, double cooperative, double volume, FormulaSettings settings)
    {
        var rate = (hostile + settings.CoverageFloor * settings.PriorRate) / (volume + settings.CoverageFloor);
        return 100 * Math.Sqrt(Share(hostile, cooperative, settings)) * rate / (rate + settings.HalfRate);
    }

    /// <summary>How the score answers to small changes: its partial derivatives by conflict, cooperation and coverage.</summary>
    public static (double Hostile, double Cooperative, double Volume) Slopes(double hostile, double cooperative, double volume, FormulaSettings settings)
    {
        var coverage = volume + settings.CoverageFloor;
        var rate = (hostile + settings.CoverageFloor * settings.PriorRate) / coverage;
        var bent = rate + settings.HalfRate;
        var share = Share(hostile, cooperative, settings);
        var root = Math.Sqrt(share);
        var evidence = hostile + cooperative + settings.PriorEvents;
        var byRate = 100 * root * settings.HalfRate / (bent * bent);
        var byShare = root == 0 ? 0 : 100 * rate / bent / (2 * root);
        return (byRate / coverage + byShare * (1 - share) / evidence, -byShare * share / evidence, -byRate * rate / coverage);
    }

    /// <summary>The world's score, 0 to 100, not rounded.</summary>
    /// <param name="confrontations"><c>W̃</c>, at least 0.</param>
    /// <param name="volume"><c>Ñ</c>, at least 0.</param>
    /// <param name="settings">The constants.</param>
    public static double World(double confrontations, double volume, FormulaSettings settings)
    {
        var rate = (confrontations + settings.CoverageFloor * settings.WorldPriorRate) / (volume + settings.CoverageFloor);
        return 100 * rate / (rate + settings.WorldHalfRate);
    }

    private static double Share(double hostile, double cooperative, FormulaSettings settings) =>
        (hostile + settings.PriorEvents * settings.PriorShare) / (hostile + cooperative + settings.PriorEvents);
}
