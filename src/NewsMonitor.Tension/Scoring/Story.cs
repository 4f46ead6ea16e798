using NewsMonitor.Analysis.Documents;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Copies;

namespace NewsMonitor.Tension.Scoring;

/// <summary>The claims that tell of one event. Each text counts once, by its strongest claim, however many outlets print it, edited or not.</summary>
internal sealed class Story
{
    private readonly List<Claim> _claims = [];
    private Telling[]? _tellings;
    private CopyGroups? _groups;

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
        _groups?.Add(StoryId.Parse(claim.Story));
        _tellings = null;
        return true;
    }

    /// <summary>How many claims of the article went.</summary>
    public int Remove(string article)
    {
        var removed = _claims.RemoveAll(c => string.Equals(c.Article, article, StringComparison.Ordinal));
        if (removed > 0) (_tellings, _groups) = (null, null);
        return removed;
    }

    /// <summary>The texts that tell of it, in the order of their keys.</summary>
    public IReadOnlyList<Telling> Tellings() => _tellings ??= _claims.Count == 1 ? [Telling.Of(_claims)] : [.. _claims.GroupBy(c => Groups.KeyOf(StoryId.ExactOf(c.Story))).OrderBy(g => g.Key).Select(Telling.Of)];

    // Only where there is more than one claim, which most stories never have.
    private CopyGroups Groups
    {
        get
        {
            if (_groups is not null) return _groups;
            _groups = new CopyGroups();
            foreach (var claim in _claims) _groups.Add(StoryId.Parse(claim.Story));
            return _groups;
        }
    }
}
