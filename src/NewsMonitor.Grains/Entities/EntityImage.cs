using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Entities;

/// <summary>
/// An entity's image of the ledger: what all partitions hold for it, folded, with the offset up to which each was applied. Pure; not
/// thread safe.
/// </summary>
internal sealed class EntityImage
{
    private readonly Dictionary<int, long> _applied = [];

    /// <summary>The image that a snapshot holds.</summary>
    public EntityImage(EntityState state, FormulaSettings? formula)
    {
        Tension = new EntityTension(formula);
        foreach (var claim in state.Claims) Tension.Add(claim);
        foreach (var (partition, offset) in state.Applied) _applied[partition] = offset;
        Statements = state.Statements;
        StatementHead = state.StatementHead;
    }

    /// <summary>The claims that count.</summary>
    public EntityTension Tension { get; }

    /// <summary>Statements on the entity's page, those of retracted articles left out.</summary>
    public int Statements { get; private set; }

    /// <summary>Sequence of the newest statement that ever came; 0 where none did.</summary>
    public long StatementHead { get; private set; }

    /// <summary>The offset up to which a partition was applied; 0 where nothing was.</summary>
    public long Applied(int partition) => _applied.GetValueOrDefault(partition);

    /// <summary>Folds what a partition holds; false where it was known before and changes nothing.</summary>
    public bool Apply(int partition, EntityDelta delta)
    {
        if (delta.Offset <= Applied(partition)) return false;
        if (delta.Withdraws) Tension.Retract(delta.Article);
        foreach (var claim in delta.Claims) Tension.Add(claim);
        Statements += delta.Statements;
        StatementHead = Math.Max(StatementHead, delta.StatementHead);
        _applied[partition] = delta.Offset;
        return true;
    }

    /// <summary>The snapshot of this image.</summary>
    public EntityState ToState() => new()
    {
        Claims = [.. Tension.ToList()],
        Applied = new Dictionary<int, long>(_applied),
        Statements = Statements,
        StatementHead = StatementHead,
    };
}
