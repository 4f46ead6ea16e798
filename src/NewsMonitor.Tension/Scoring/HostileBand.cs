namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// The range in which an entity's decayed conflict would fall if other outlets had told of the same days: nominally 90 %.
/// <code>
/// s = (Q̃ + 0.16) / (H̃ + 0.4)                       size of one report
/// α = 1 / (2 / (H̃/s + ½) + 1/K)                    shape of a gamma distribution: counted reports, and outlets that choose alike
/// H± = max(H̃, s/2 above) · (1 − 1/(9α) ± 1.645/(3√α))³
/// </code>
/// The cubes are Wilson and Hilferty's approximation (PNAS 17, 1931) of the gamma distribution's quantiles. Without conflict the lower end is 0.
/// </summary>
public static class HostileBand
{
    /// <summary>Below so many effective outlets the band is too narrow: it cannot know of the reports that nobody wrote.</summary>
    public const double FewOutlets = 10;

    private const double PriorSpread = 0.16;
    private const double PriorHostile = 0.4;

    // The normal distribution's 95th percentile.
    private const double Quantile = 1.645;

    /// <summary>Lower and upper end, in events of intensity 10.</summary>
    public static (double Low, double High) Of(Evidence evidence)
    {
        var size = (evidence.Spread + PriorSpread) / (evidence.Hostile + PriorHostile);
        var outlets = Math.Max(1, evidence.Outlets);
        var alpha = 1 / (2 / (evidence.Hostile / size + 0.5) + 1 / outlets);
        var low = evidence.Hostile <= 0 ? 0 : evidence.Hostile * End(alpha, -Quantile);
        return (low, Math.Max(evidence.Hostile, size / 2) * End(alpha, Quantile));
    }

    private static double End(double alpha, double quantile)
    {
        var root = 1 - 1 / (9 * alpha) + quantile / (3 * Math.Sqrt(alpha));
        return root <= 0 ? 0 : root * root * root;
    }
}
