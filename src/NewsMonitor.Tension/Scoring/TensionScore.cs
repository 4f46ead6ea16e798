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

    /// <summary>Lower end of the band (nominally 90 %), 0 to <see cref="Tension"/>; null where nothing is known.</summary>
    [Id(5)] public double? Low { get; init; }

    /// <summary>Upper end of the band, <see cref="Tension"/> to 100; null where nothing is known.</summary>
    [Id(6)] public double? High { get; init; }

    /// <summary>Effective number of independent publisher families behind the conflict, rounded to 0.1. Below ten the band is too narrow.</summary>
    [Id(7)] public double Outlets { get; init; }

    /// <summary>An entity's score from what is known of it.</summary>
    /// <param name="evidence">Decayed sums.</param>
    /// <param name="volume">Decayed coverage <c>Ñ</c>.</param>
    /// <param name="settings">The constants.</param>
    public static TensionScore Of(Evidence evidence, double volume, FormulaSettings settings) =>
        evidence.IsKnown(settings) ? Of(evidence, hostile => TensionFormula.Score(hostile, evidence.Cooperative, volume, settings)) : Unknown;

    /// <summary>The world's score: the evidence counts confrontations. Known wherever there is coverage.</summary>
    public static TensionScore OfWorld(Evidence evidence, double volume, FormulaSettings settings) =>
        volume >= settings.LeastEvidence ? Of(evidence, hostile => TensionFormula.World(hostile, volume, settings)) : Unknown;

    private static TensionScore Of(Evidence evidence, Func<double, double> score)
    {
        var (low, high) = HostileBand.Of(evidence);
        var tension = Rounded(score(evidence.Hostile));
        return new TensionScore(tension, Rounded(evidence.Hostile), Rounded(evidence.Cooperative), Rounded(evidence.Words), Rounded(evidence.Deeds))
        {
            Low = Math.Min(tension, Rounded(score(low))),
            High = Math.Max(tension, Rounded(score(high))),
            Outlets = Math.Round(evidence.Outlets, 1, MidpointRounding.AwayFromZero),
        };
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
