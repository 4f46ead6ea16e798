namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// The score of a country, organisation or leader from its decayed sums:
/// <code>
/// r = (H̃ + b·ρ) / (Ñ + b)      conflict as a share of coverage, with a floor so that a feed of one topic does not saturate
/// p = (H̃ + a·p0) / (H̃ + C̃ + a)  conflict as a share of conflict and cooperation
/// tension = 100 · √p · r / (r + κ)
/// </code>
/// The constants were found by comparing settings on headline corpora with the geopolitical risk index of Caldara and Iacoviello
/// (American Economic Review, 2022).
/// </summary>
public static class TensionFormula
{
    /// <summary><c>b</c>: stories of prior coverage.</summary>
    public const double CoverageFloor = 100;

    /// <summary><c>ρ</c>: prior conflict per story.</summary>
    public const double PriorRate = 1e-4;

    /// <summary><c>κ</c>: the conflict per story at which the score reaches half of its way.</summary>
    public const double HalfRate = 0.004;

    /// <summary><c>a</c>: events of prior evidence for the share of conflict.</summary>
    public const double PriorEvents = 3;

    /// <summary><c>p0</c>: prior share of conflict.</summary>
    public const double PriorShare = 0.35;

    /// <summary>Below this decayed sum of conflict and cooperation, in events of intensity 10, nothing is known.</summary>
    public const double LeastEvidence = 0.01;

    /// <summary>The score, 0 to 100, not rounded.</summary>
    /// <param name="hostile"><c>H̃</c>, at least 0.</param>
    /// <param name="cooperative"><c>C̃</c>, at least 0.</param>
    /// <param name="volume"><c>Ñ</c>, at least 0.</param>
    public static double Score(double hostile, double cooperative, double volume)
    {
        var rate = (hostile + CoverageFloor * PriorRate) / (volume + CoverageFloor);
        var share = (hostile + PriorEvents * PriorShare) / (hostile + cooperative + PriorEvents);
        return 100 * Math.Sqrt(share) * rate / (rate + HalfRate);
    }
}
