using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>The claims of one story and the weight of the strongest.</summary>
internal sealed class Story
{
    private readonly List<Claim> _claims = [];

    /// <summary>Weight of the strongest claim; 0 where there is none.</summary>
    public int Weight { get; private set; }

    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>False where the claim is there already.</summary>
    public bool Add(Claim claim)
    {
        foreach (var known in _claims)
        {
            if (known.Event == claim.Event && string.Equals(known.Article, claim.Article, StringComparison.Ordinal)) return false;
        }

        _claims.Add(claim);
        if (Math.Abs(claim.Weight) > Math.Abs(Weight)) Weight = claim.Weight;
        return true;
    }

    /// <summary>How many claims of the article went.</summary>
    public int Remove(string article)
    {
        var removed = _claims.RemoveAll(c => string.Equals(c.Article, article, StringComparison.Ordinal));
        if (removed > 0) Weight = _claims.Count == 0 ? 0 : _claims.MaxBy(c => Math.Abs(c.Weight))!.Weight;
        return removed;
    }

    /// <summary>The publisher families that tell it, in ordinal order.</summary>
    public string[] Families() => [.. _claims.Select(c => c.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The chance that at least one family was read rightly: families err apart, copies together.</summary>
    public double Certainty()
    {
        var doubt = 1d;
        foreach (var family in _claims.GroupBy(c => c.Family, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            doubt *= 1 - family.Max(c => Math.Clamp(c.Confidence, 0, 1000)) / 1000d;
        return 1 - doubt;
    }
}
