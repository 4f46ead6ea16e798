using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>
/// Everything that was ever known of a timeline's coverage, with when it became known. From it, the volume and the world's score at any time
/// of knowledge can be made again. Not thread safe.
/// </summary>
public sealed class KnownVolume
{
    private readonly List<ArticleDelta> _changes = [];
    private readonly Dictionary<string, DateTimeOffset> _known = new(StringComparer.Ordinal);
    private bool _sorted = true;

    /// <summary>Takes note of one ledger entry. Entries of one article come in the order of their offsets.</summary>
    public void Apply(ArticleDelta delta)
    {
        if (!delta.Counts) return;
        var at = _known.TryGetValue(delta.Article, out var last) && last > delta.KnownAt ? last : delta.KnownAt;
        _known[delta.Article] = at;
        if (_changes.Count > 0 && _changes[^1].KnownAt > at) _sorted = false;
        _changes.Add(delta with { KnownAt = at, Entities = [] });
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

    private List<ArticleDelta> Sorted()
    {
        if (_sorted) return _changes;
        var sorted = _changes.OrderBy(c => c.KnownAt).ToList();
        _changes.Clear();
        _changes.AddRange(sorted);
        _sorted = true;
        return _changes;
    }
}
