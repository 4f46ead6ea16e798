using System.Collections.Immutable;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Explaining;

/// <summary>Why a score moved between two moments.</summary>
/// <param name="From">The score at the first moment.</param>
/// <param name="To">The score at the second one.</param>
/// <param name="FromValue">What the contributions start from: the score, not rounded; where it is unknown, the formula's prior.</param>
/// <param name="ToValue">What they lead to.</param>
/// <param name="Stories">What each story contributes, the largest first.</param>
/// <param name="Coverage">What the change of the timeline's coverage contributes: the same conflict weighs less in a larger feed.</param>
public sealed record Explanation(
    TensionScore From,
    TensionScore To,
    double FromValue,
    double ToValue,
    ImmutableArray<StoryChange> Stories,
    double Coverage)
{
    /// <summary>The change, in points of tension.</summary>
    public double Change => ToValue - FromValue;
}
