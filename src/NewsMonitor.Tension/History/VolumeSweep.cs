using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>A walk through the times of knowledge of a timeline's coverage. Goes forward only.</summary>
public sealed class VolumeSweep
{
    private readonly IReadOnlyList<ArticleDelta> _changes;
    private readonly TimelineVolume _volume = new();
    private int _next;

    internal VolumeSweep(IReadOnlyList<ArticleDelta> changes, FormulaSettings settings)
    {
        _changes = changes;
        World = new WorldTension(settings);
    }

    /// <summary>The coverage known at the moment at which the walk stands.</summary>
    public VolumeSeries Volume => _volume.ToSeries();

    /// <summary>The confrontations known at that moment.</summary>
    public WorldTension World { get; }

    /// <summary>Goes on to a later time of knowledge.</summary>
    public void To(DateTimeOffset knownAt)
    {
        for (; _next < _changes.Count && _changes[_next].KnownAt <= knownAt; _next++) Apply(_changes[_next]);
    }

    private void Apply(ArticleDelta change)
    {
        if (change.Withdraws)
        {
            _volume.Retract(change.Article);
            World.Retract(change.Article);
        }

        if (!change.Adds) return;
        _volume.Add(change.Article, change.Story, change.Day);
        if (change.Confrontation) World.Add(change.Article, change.Story, change.Day, change.Outlet, change.Family);
    }
}
