using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.History;

/// <summary>A walk through the times of knowledge of one entity. Goes forward only.</summary>
public sealed class KnownSweep
{
    private readonly IReadOnlyList<KnownClaims.Change> _changes;

    internal KnownSweep(IReadOnlyList<KnownClaims.Change> changes, FormulaSettings settings)
    {
        _changes = changes;
        Tension = new EntityTension(settings);
    }

    /// <summary>The claims known at the moment at which the walk stands.</summary>
    public EntityTension Tension { get; }

    /// <summary>How many changes lie behind it.</summary>
    public int Position { get; private set; }

    /// <summary>Goes on to a later time of knowledge.</summary>
    public void To(DateTimeOffset knownAt)
    {
        for (; Position < _changes.Count && _changes[Position].At <= knownAt; Position++)
        {
            var change = _changes[Position];
            if (change.Claim is { } claim) Tension.Add(claim);
            else Tension.Retract(change.Article);
        }
    }
}
