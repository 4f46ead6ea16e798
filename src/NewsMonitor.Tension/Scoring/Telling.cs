using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>One text that tells of an event, with all its copies.</summary>
/// <param name="Weight">Weight of its strongest claim.</param>
/// <param name="Families">The publisher families that print it, in ordinal order.</param>
/// <param name="Certainty">How sure the reading is, 0 to 1: copies are read alike, so that they make it no surer.</param>
internal readonly record struct Telling(int Weight, string[] Families, double Certainty)
{
    public static Telling Of(IEnumerable<Claim> claims)
    {
        var copies = claims.ToList();
        return new Telling(
            copies.MaxBy(c => Math.Abs(c.Weight))!.Weight,
            [.. copies.Select(c => c.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            copies.Max(c => Math.Clamp(c.Confidence, 0, 1000)) / 1000d);
    }
}
