using Orleans;

namespace NewsMonitor.Tension.Scoring;

/// <summary>An entity's score at one moment, with the decayed sums that it comes from.</summary>
/// <param name="Tension">0 to 100, rounded to 0.01; null where nothing is known (no claim that still counts).</param>
/// <param name="Hostile">Decayed conflict, in events of intensity 10.</param>
/// <param name="Cooperative">Decayed cooperation, in events of intensity 10.</param>
/// <param name="Words">Decayed conflict by the entity in words (verbal roots).</param>
/// <param name="Deeds">Decayed conflict by the entity in deeds (material roots).</param>
[GenerateSerializer, Immutable, Alias("tension-score")]
public sealed record TensionScore(
    [property: Id(0)] double? Tension,
    [property: Id(1)] double Hostile,
    [property: Id(2)] double Cooperative,
    [property: Id(3)] double Words,
    [property: Id(4)] double Deeds)
{
    /// <summary>No coverage: unknown, not calm.</summary>
    public static TensionScore Unknown { get; } = new(null, 0, 0, 0, 0);
}
