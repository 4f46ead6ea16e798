using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>
/// Everything that was ever known of one entity, with when it became known: claims that came and claims that went. From it, the state at any
/// time of knowledge can be made again. Safe for concurrent use: who walks through it sees what was applied before the walk began.
/// </summary>
public sealed class KnownClaims
{
    private readonly List<Change> _changes = [];
    private readonly List<(DateTimeOffset At, int Net, long Head)> _statements = [];
    private readonly Dictionary<string, DateTimeOffset> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Change[]? _sorted = [];

    /// <summary>Claims that ever came, and articles that ever went.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _changes.Count;
        }
    }

    /// <summary>Takes note of what one ledger entry means to the entity. Entries of one article come in the order of their offsets.</summary>
    public void Apply(EntityDelta delta)
    {
        lock (_gate)
        {
            // A clock that was set back must not let an article go before it came.
            var at = _known.TryGetValue(delta.Article, out var last) && last > delta.KnownAt ? last : delta.KnownAt;
            _known[delta.Article] = at;
            if (delta.Withdraws) _changes.Add(new Change(at, delta.Article, null));
            foreach (var claim in delta.Claims) _changes.Add(new Change(at, delta.Article, claim));
            if (delta.Statements != 0 || delta.StatementHead != 0) _statements.Add((at, delta.Statements, delta.StatementHead));
            _sorted = null;
        }
    }

    /// <summary>The claims as they were known at a moment.</summary>
    /// <param name="knownAt">Time of knowledge; what came at that very moment counts.</param>
    /// <param name="settings">The constants of the score.</param>
    public EntityTension At(DateTimeOffset knownAt, FormulaSettings settings)
    {
        var sweep = Sweep(settings);
        sweep.To(knownAt);
        return sweep.Tension;
    }

    /// <summary>Walks through the times of knowledge, from the first on.</summary>
    public KnownSweep Sweep(FormulaSettings settings) => new(Sorted(), settings);

    /// <summary>Every claim that stands at a time of knowledge, those of weight 0 too, with when it became known.</summary>
    public IReadOnlyList<KnownClaim> Standing(DateTimeOffset knownAt)
    {
        var standing = new Dictionary<string, List<KnownClaim>>(StringComparer.Ordinal);
        foreach (var change in Sorted())
        {
            if (change.At > knownAt) break;
            if (change.Claim is null)
            {
                standing.Remove(change.Article);
                continue;
            }

            if (!standing.TryGetValue(change.Article, out var claims)) standing[change.Article] = claims = [];
            claims.Add(new KnownClaim(change.Claim, change.At));
        }

        return [.. standing.Values.SelectMany(c => c)];
    }

    /// <summary>How many statements stood on its page at a time of knowledge, and the highest sequence that had come.</summary>
    public (int Count, long Head) StatementsAt(DateTimeOffset knownAt)
    {
        lock (_gate)
        {
            var (count, head) = (0, 0L);
            foreach (var (at, net, newest) in _statements)
            {
                if (at > knownAt) continue;
                count += net;
                head = Math.Max(head, newest);
            }

            return (count, head);
        }
    }

    private Change[] Sorted()
    {
        lock (_gate) return _sorted ??= [.. _changes.OrderBy(c => c.At)];
    }

    /// <summary>A claim that came, or (where there is none) the article whose claims went.</summary>
    internal readonly record struct Change(DateTimeOffset At, string Article, Claim? Claim);
}

/// <summary>A claim and when it became known.</summary>
public readonly record struct KnownClaim(Claim Claim, DateTimeOffset KnownAt);
