using NewsMonitor.Grains.Abstractions;

namespace NewsMonitor.Server.Api;

/// <summary>What a timeline may be called.</summary>
internal static class TimelineNames
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "A timeline's name is 1 to 64 characters of a–z, 0–9, '-' and '_'.";

    /// <summary>Whether the name follows the rule.</summary>
    public static bool IsName(string name) => GrainKeys.IsName(name);
}
