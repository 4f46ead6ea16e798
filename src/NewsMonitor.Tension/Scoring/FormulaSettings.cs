using Orleans;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// The constants of the score. The defaults were found by comparing settings on headline corpora with the geopolitical risk index of
/// Caldara and Iacoviello (American Economic Review, 2022); a fork may take others.
/// </summary>
[GenerateSerializer, Immutable, Alias("formula-settings")]
public sealed record FormulaSettings
{
    /// <summary>The settings in force.</summary>
    public static FormulaSettings Default { get; } = new();

    /// <summary><c>h</c>, days in which an event's weight halves: above 0, default 7. One day is noise, fourteen lose the changes.</summary>
    [Id(0)] public double HalfLifeDays { get; init; } = 7;

    /// <summary><c>b</c>, stories of prior coverage, so that a feed of one topic does not saturate: above 0, default 100.</summary>
    [Id(1)] public double CoverageFloor { get; init; } = 100;

    /// <summary><c>ρ</c>, prior conflict per story: 0 or more, default 0.0001.</summary>
    [Id(2)] public double PriorRate { get; init; } = 1e-4;

    /// <summary><c>κ</c>, the conflict per story at which an entity's score has gone half of its way: above 0, default 0.004.</summary>
    [Id(3)] public double HalfRate { get; init; } = 0.004;

    /// <summary><c>a</c>, events of prior evidence for the share of conflict: above 0, default 3.</summary>
    [Id(4)] public double PriorEvents { get; init; } = 3;

    /// <summary><c>p0</c>, prior share of conflict: 0 to 1, default 0.35.</summary>
    [Id(5)] public double PriorShare { get; init; } = 0.35;

    /// <summary><c>κw</c>, the share of stories on confrontations at which the world's score has gone half of its way: above 0, default 0.15.</summary>
    [Id(6)] public double WorldHalfRate { get; init; } = 0.15;

    /// <summary>Below this decayed sum of conflict and cooperation, in events of intensity 10, nothing is known: above 0, default 0.01.</summary>
    [Id(7)] public double LeastEvidence { get; init; } = 0.01;

    /// <summary><c>ρw</c>, the prior share of stories on confrontations: 0 to 1, default 0.03: thin coverage leads toward it, not toward calm.</summary>
    [Id(8)] public double WorldPriorRate { get; init; } = 0.03;

    /// <summary>The settings with one constant changed; null where none is called so.</summary>
    /// <param name="name">As <see cref="Problem"/> names it: <c>halfLifeDays</c>.</param>
    /// <param name="value">Its value; whether it is in range, <see cref="Problem"/> tells.</param>
    public FormulaSettings? With(string name, double value) => name switch
    {
        "halfLifeDays" => this with { HalfLifeDays = value },
        "coverageFloor" => this with { CoverageFloor = value },
        "priorRate" => this with { PriorRate = value },
        "halfRate" => this with { HalfRate = value },
        "priorEvents" => this with { PriorEvents = value },
        "priorShare" => this with { PriorShare = value },
        "worldHalfRate" => this with { WorldHalfRate = value },
        "worldPriorRate" => this with { WorldPriorRate = value },
        "leastEvidence" => this with { LeastEvidence = value },
        _ => null,
    };

    /// <summary>What is out of range, named as a caller would; null where all is well.</summary>
    public string? Problem()
    {
        (string Name, double Value, double Least, double Most)[] ranges =
        [
            ("halfLifeDays", HalfLifeDays, 0.1, 365),
            ("coverageFloor", CoverageFloor, 1e-3, 1e9),
            ("priorRate", PriorRate, 0, 1),
            ("halfRate", HalfRate, 1e-9, 1e3),
            ("priorEvents", PriorEvents, 1e-3, 1e6),
            ("priorShare", PriorShare, 0, 1),
            ("worldHalfRate", WorldHalfRate, 1e-9, 1),
            ("worldPriorRate", WorldPriorRate, 0, 1),
            ("leastEvidence", LeastEvidence, 1e-6, 1e3),
        ];
        foreach (var (name, value, least, most) in ranges)
        {
            if (!(value >= least && value <= most)) return FormattableString.Invariant($"'{name}' must be {least} to {most}, not {value}.");
        }

        return null;
    }
}
