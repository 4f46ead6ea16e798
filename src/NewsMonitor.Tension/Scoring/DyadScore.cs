using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>Decayed conflict and cooperation between an entity and one counterpart, in events of intensity 10.</summary>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="By">What the entity says and does toward the counterpart.</param>
/// <param name="Toward">What the counterpart says and does toward the entity.</param>
public sealed record DyadScore(string Counterpart, DyadFlow By, DyadFlow Toward)
{
    /// <summary>All of it: what a ranking sorts by.</summary>
    public double Total => By.Hostile + By.Cooperative + Toward.Hostile + Toward.Cooperative;

    internal static DyadScore None(string counterpart) => new(counterpart, default, default);

    internal DyadScore With(PloverRoot root, ClaimRole role, double weight) =>
        role == ClaimRole.By ? this with { By = By.With(root, weight) } : this with { Toward = Toward.With(root, weight) };
}
