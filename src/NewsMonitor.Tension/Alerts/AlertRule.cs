using NewsMonitor.Tension.Forks;
using NewsMonitor.Tension.Scoring;
using Orleans;

namespace NewsMonitor.Tension.Alerts;

/// <summary>When to raise an alert. It is raised when the measure crosses the threshold, and again only after it has gone back beyond the hysteresis.</summary>
[GenerateSerializer, Immutable, Alias("alert-rule")]
public sealed record AlertRule
{
    /// <summary>The window of a rise where none is given.</summary>
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromHours(24);

    /// <summary>The longest window.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(365);

    /// <summary>The rule's id within its timeline.</summary>
    [Id(0)] public string Id { get; init; } = "";

    /// <summary>What a reader calls it.</summary>
    [Id(1)] public string Name { get; init; } = "";

    /// <summary>What is measured.</summary>
    [Id(2)] public AlertMeasure Measure { get; init; }

    /// <summary>Of whom: an entity id, or <see cref="WorldTension.Name"/> for measures of a score.</summary>
    [Id(3)] public string Entity { get; init; } = "";

    /// <summary>The value at which it fires; of no meaning for <see cref="AlertMeasure.Said"/>.</summary>
    [Id(4)] public double Threshold { get; init; }

    /// <summary>How far the measure must go back before the rule can fire again, 0 or more.</summary>
    [Id(5)] public double Hysteresis { get; init; }

    /// <summary>Over which time a rise is measured, or how long words bind; more than zero.</summary>
    [Id(6)] public TimeSpan Window { get; init; } = DefaultWindow;

    /// <summary>The other side: required for a dyad; for said versus did, null stands for anybody.</summary>
    [Id(7)] public string? Counterpart { get; init; }

    /// <summary>Which acts of a dyad count.</summary>
    [Id(8)] public ForkActs Acts { get; init; }

    /// <summary>Whether it fires when the measure falls to the threshold rather than when it rises to it.</summary>
    [Id(9)] public bool Below { get; init; }

    /// <summary>What is wrong with the rule: the property and a message; null where all is well.</summary>
    public (string Field, string Message)? Problem()
    {
        var isSaid = Measure == AlertMeasure.Said;
        if (!double.IsFinite(Threshold)) return (nameof(Threshold), "The threshold must be a number.");
        if (!isSaid && Measure != AlertMeasure.Dyad && Threshold is <= 0 or > 100) return (nameof(Threshold), "The threshold must be more than 0 and at most 100.");
        if (Measure == AlertMeasure.Dyad && Threshold <= 0) return (nameof(Threshold), "The threshold must be more than 0.");
        if (!(Hysteresis >= 0 && double.IsFinite(Hysteresis))) return (nameof(Hysteresis), "The hysteresis must be 0 or more.");
        if (Window <= TimeSpan.Zero || Window > LongestWindow) return (nameof(Window), $"The window must be more than 0 and at most {LongestWindow.TotalDays} days.");
        if (Measure == AlertMeasure.Dyad && Counterpart is null) return (nameof(Counterpart), "A rule on a dyad needs a counterpart.");
        if (Measure is not (AlertMeasure.Dyad or AlertMeasure.Said) && Counterpart is not null) return (nameof(Counterpart), "Only rules on a dyad or on said versus did have a counterpart.");
        if (Measure is AlertMeasure.Dyad or AlertMeasure.Said && Entity == WorldTension.Name) return (nameof(Entity), "The world has neither dyads nor words.");
        if (Measure != AlertMeasure.Dyad && Acts != ForkActs.All) return (nameof(Acts), "Only a rule on a dyad tells words from deeds.");
        return isSaid && Below ? (nameof(Below), "Words cannot be belied downwards.") : null;
    }
}
