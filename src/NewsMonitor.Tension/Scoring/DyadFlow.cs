using NewsMonitor.Analysis.Events;
using Orleans;

namespace NewsMonitor.Tension.Scoring;

/// <summary>What one side says and does toward another, by quad class: decayed sums in events of intensity 10.</summary>
/// <param name="HostileWords">Verbal conflict: accusing, rejecting, threatening.</param>
/// <param name="HostileDeeds">Material conflict: from protest to assault.</param>
/// <param name="CooperativeWords">Verbal cooperation.</param>
/// <param name="CooperativeDeeds">Material cooperation.</param>
[GenerateSerializer, Immutable, Alias("dyad-flow")]
public readonly record struct DyadFlow(
    [property: Id(0)] double HostileWords,
    [property: Id(1)] double HostileDeeds,
    [property: Id(2)] double CooperativeWords,
    [property: Id(3)] double CooperativeDeeds)
{
    /// <summary>All conflict.</summary>
    public double Hostile => HostileWords + HostileDeeds;

    /// <summary>All cooperation.</summary>
    public double Cooperative => CooperativeWords + CooperativeDeeds;

    internal DyadFlow With(PloverRoot root, double weight) => (root.Intensity() > 0, root.IsDeed()) switch
    {
        (false, false) => this with { HostileWords = HostileWords + weight },
        (false, true) => this with { HostileDeeds = HostileDeeds + weight },
        (true, false) => this with { CooperativeWords = CooperativeWords + weight },
        (true, true) => this with { CooperativeDeeds = CooperativeDeeds + weight },
    };
}
