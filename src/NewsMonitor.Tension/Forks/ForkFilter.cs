using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge.Outlets;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Forks;

/// <summary>What a fork hears of what its parent heard. Offsets stay the parent's, so that nothing is missed or told twice. Pure.</summary>
public sealed class ForkFilter
{
    private readonly ForkConditions _conditions;
    private readonly OutletDirectory _outlets;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _codes;
    private readonly HashSet<string> _families;
    private readonly HashSet<string> _articles;

    /// <summary>The filter of some conditions.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="outlets">Who is state media, and by which names outlets are known; <see cref="OutletDirectory.Default"/> where null.</param>
    public ForkFilter(ForkConditions conditions, OutletDirectory? outlets = null)
    {
        (_conditions, _outlets) = (conditions, outlets ?? OutletDirectory.Default);
        _names = new HashSet<string>(conditions.WithoutOutlets, StringComparer.OrdinalIgnoreCase);
        _codes = conditions.WithoutOutlets.Select(o => _outlets.Find(o)?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _families = new HashSet<string>(conditions.WithoutFamilies, StringComparer.OrdinalIgnoreCase);
        _articles = new HashSet<string>(conditions.WithoutArticles, StringComparer.Ordinal);
    }

    /// <summary>Whether an article was never heard.</summary>
    /// <param name="article">Its id.</param>
    /// <param name="outlet">Who published it; empty where nobody knows.</param>
    /// <param name="family">The publisher's family.</param>
    public bool Excludes(string article, string outlet, string family)
    {
        if (_conditions.IsNone) return false;
        if (_articles.Contains(article) || _families.Contains(family) || _names.Contains(outlet)) return true;
        if (_codes.Count == 0 && !_conditions.WithoutStateMedia) return false;
        return _outlets.Find(outlet) is { } known && (_codes.Contains(known.Code) || (_conditions.WithoutStateMedia && known.Control == OutletControl.State));
    }

    /// <summary>Whether a claim is among the acts that are heard of.</summary>
    public static bool Hears(ForkActs acts, Claim claim) => acts == ForkActs.All || claim.Root.IsDeed() == (acts == ForkActs.Deeds);

    /// <summary>What an entry means to the fork.</summary>
    public ArticleDelta Of(ArticleDelta delta)
    {
        if (_conditions.IsNone) return delta;
        var unheard = Excludes(delta.Article, delta.Outlet, delta.Family);
        return delta with { Adds = delta.Adds && !unheard, Confrontation = delta.Confrontation && !unheard, Entities = [.. delta.Entities.Select(e => Of(e, unheard))] };
    }

    /// <summary>What an entry means to one entity of the fork.</summary>
    public EntityDelta Of(EntityDelta delta) => _conditions.IsNone ? delta : Of(delta, Excludes(delta.Article, delta.Outlet, delta.Family));

    // That an unheard article goes again changes nothing, so that withdrawals may stand.
    private EntityDelta Of(EntityDelta delta, bool unheard)
    {
        if (unheard) return delta with { Claims = [], Statements = 0, StatementHead = 0 };
        return _conditions.Acts == ForkActs.All ? delta : delta with { Claims = [.. delta.Claims.Where(c => Hears(_conditions.Acts, c))] };
    }
}
