using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Timelines;

/// <summary>
/// A timeline's image of the ledger: the volume of coverage and the entities touched, with the offset up to which each partition was
/// applied. Pure; not thread safe.
/// </summary>
internal sealed class TimelineImage
{
    private readonly Dictionary<int, long> _applied = [];
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    /// <summary>The image that a snapshot and the ledger's list of entities hold.</summary>
    public TimelineImage(TimelineState state, IEnumerable<string> entities, FormulaSettings? formula)
    {
        World = new WorldTension(formula);
        foreach (var claim in state.World) World.Add(claim.Article, claim.Story, claim.Day, claim.Outlet, claim.Family);
        foreach (var article in state.Articles) Volume.Add(article.Article, article.Story, article.Day);
        if (state.Volume.Length > 0) VolumeCodec.Read(state.Volume, Volume);
        foreach (var (partition, offset) in state.Applied) _applied[partition] = offset;
        _entities.UnionWith(entities);
    }

    /// <summary>The volume of coverage.</summary>
    public TimelineVolume Volume { get; } = new();

    /// <summary>The confrontations that count.</summary>
    public WorldTension World { get; }

    /// <summary>Every entity that any article touched.</summary>
    public IReadOnlyCollection<string> Entities => _entities;

    /// <summary>The offset up to which a partition was applied; 0 where nothing was.</summary>
    public long Applied(int partition) => _applied.GetValueOrDefault(partition);

    /// <summary>Folds what a partition holds; false where it was known before and changes nothing.</summary>
    public bool Apply(int partition, ArticleDelta delta)
    {
        if (delta.Offset <= Applied(partition)) return false;
        if (delta.Withdraws)
        {
            Volume.Retract(delta.Article);
            World.Retract(delta.Article);
        }

        if (delta.Adds) Volume.Add(delta.Article, delta.Story, delta.Day);
        if (delta.Adds && delta.Confrontation) World.Add(delta.Article, delta.Story, delta.Day, delta.Outlet, delta.Family);
        foreach (var entity in delta.Entities) _entities.Add(entity.Entity);
        _applied[partition] = delta.Offset;
        return true;
    }

    /// <summary>The snapshot of this image.</summary>
    public TimelineState ToState() => new()
    {
        Volume = VolumeCodec.Write(Volume),
        World = [.. World.ToList()],
        Applied = new Dictionary<int, long>(_applied),
    };
}
