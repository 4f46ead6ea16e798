using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>The claims that tell of one event. Each text counts once, by its strongest claim, however many outlets print it.</summary>
internal sealed class Story
{
    private readonly List<Claim> _claims = [];
    private Telling[]? _tellings;

    /// <summary>What all texts add up to, in millionths of an event of intensity 10; conflict positive, cooperation negative.</summary>
    public long Weight => Tellings().Sum(t => (long)t.Weight);

    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>False where the claim is there already.</summary>
    public bool Add(Claim claim)
    {
        foreach (var known in _claims)
        {
            if (known.Event == claim.Event && string.Equals(known.Article, claim.Article, StringComparison.Ordinal)) return false;
        }

        _claims.Add(claim);
        _tellings = null;
        return true;
    }

    /// <summary>How many claims of the article went.</summary>
    public int Remove(string article)
    {
        var removed = _claims.RemoveAll(c => string.Equals(c.Article, article, StringComparison.Ordinal));
        if (removed > 0) _tellings = null;
        return removed;
    }

    /// <summary>The texts that tell of it, in ordinal order of their keys.</summary>
    public IReadOnlyList<Telling> Tellings() =>
        _tellings ??= [.. _claims.GroupBy(c => c.Story, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Telling.Of)];
}
