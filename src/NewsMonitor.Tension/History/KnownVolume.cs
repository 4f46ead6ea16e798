using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>
/// Everything that was ever known of a timeline's coverage, with when it became known. From it, the volume and the world's score at any time
/// of knowledge can be made again. Safe for concurrent use: who walks through it sees what was applied before the walk began.
/// </summary>
public sealed class KnownVolume
{
    private readonly List<ArticleDelta> _changes = [];
    private readonly Dictionary<string, DateTimeOffset> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ArticleDelta[]? _sorted = [];

    /// <summary>Takes note of one ledger entry. Entries of one article come in the order of their offsets.</summary>
    public void Apply(ArticleDelta delta)
    {
        if (!delta.Counts) return;
        lock (_gate)
        {
            var at = _known.TryGetValue(delta.Article, out var last) && last > delta.KnownAt ? last : delta.KnownAt;
            _known[delta.Article] = at;
            _changes.Add(delta with { KnownAt = at, Entities = [] });
            _sorted = null;
        }
    }

    /// <summary>Every outlet and publisher family of which an article ever came.</summary>
    public (IReadOnlySet<string> Outlets, IReadOnlySet<string> Families) Publishers()
    {
        var changes = Sorted();
        return (changes.Select(c => c.Outlet).ToHashSet(StringComparer.OrdinalIgnoreCase), changes.Select(c => c.Family).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The coverage as it was known at a moment.</summary>
    public VolumeSeries At(DateTimeOffset knownAt)
    {
        var sweep = Sweep(FormulaSettings.Default);
        sweep.To(knownAt);
        return sweep.Volume;
    }

    /// <summary>Walks through the times of knowledge, from the first on.</summary>
    public VolumeSweep Sweep(FormulaSettings settings) => new(Sorted(), settings);

    private ArticleDelta[] Sorted()
    {
        lock (_gate) return _sorted ??= [.. _changes.OrderBy(c => c.KnownAt)];
    }
}
