using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Explaining;

/// <summary>What was known of an entity, and the event time as of which it is looked at.</summary>
/// <param name="AsOf">The moment of the score.</param>
/// <param name="Tension">The claims known.</param>
/// <param name="Volume">The coverage known.</param>
public sealed record KnownState(DateTimeOffset AsOf, EntityTension Tension, VolumeSeries Volume);
