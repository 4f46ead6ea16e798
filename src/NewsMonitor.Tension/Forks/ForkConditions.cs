using System.Collections.Immutable;
using Orleans;

namespace NewsMonitor.Tension.Forks;

/// <summary>Under which conditions a fork differs from the timeline that it comes from. None at all: it is the same.</summary>
[GenerateSerializer, Immutable, Alias("fork-conditions")]
public sealed record ForkConditions
{
    /// <summary>No condition.</summary>
    public static ForkConditions None { get; } = new();

    /// <summary>Outlets that were never heard, by any name by which they are known: <c>tass</c>, <c>balticcourier.example</c>.</summary>
    [Id(0)] public ImmutableArray<string> WithoutOutlets { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Publisher families that were never heard.</summary>
    [Id(1)] public ImmutableArray<string> WithoutFamilies { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Articles that never came, by id.</summary>
    [Id(2)] public ImmutableArray<string> WithoutArticles { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Whether outlets that a state controls were never heard.</summary>
    [Id(3)] public bool WithoutStateMedia { get; init; }

    /// <summary>Which acts count.</summary>
    [Id(4)] public ForkActs Acts { get; init; }

    /// <summary>Whether there is no condition.</summary>
    public bool IsNone => WithoutOutlets.IsEmpty && WithoutFamilies.IsEmpty && WithoutArticles.IsEmpty && !WithoutStateMedia && Acts == ForkActs.All;

    /// <summary>The conditions as a reader would put them: <c>without tass; without state media; only deeds</c>. Empty where there are none.</summary>
    public string Describe()
    {
        string[] parts =
        [
            .. WithoutOutlets.Select(o => "without " + o),
            .. WithoutFamilies.Select(f => "without the family " + f),
            .. WithoutArticles.Select(a => "without article " + a),
            .. WithoutStateMedia ? ["without state media"] : Array.Empty<string>(),
            .. Acts == ForkActs.All ? [] : new[] { Acts == ForkActs.Words ? "only words" : "only deeds" },
        ];
        return string.Join("; ", parts);
    }
}
