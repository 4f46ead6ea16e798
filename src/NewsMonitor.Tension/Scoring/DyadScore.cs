namespace NewsMonitor.Tension.Scoring;

/// <summary>Decayed conflict and cooperation between an entity and one counterpart, in events of intensity 10.</summary>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="HostileBy">Conflict from the entity toward the counterpart.</param>
/// <param name="HostileToward">Conflict from the counterpart toward the entity.</param>
/// <param name="CooperativeBy">Cooperation from the entity toward the counterpart.</param>
/// <param name="CooperativeToward">Cooperation from the counterpart toward the entity.</param>
public sealed record DyadScore(
    string Counterpart,
    double HostileBy,
    double HostileToward,
    double CooperativeBy,
    double CooperativeToward)
{
    /// <summary>All of it: what a ranking sorts by.</summary>
    public double Total => HostileBy + HostileToward + CooperativeBy + CooperativeToward;
}
