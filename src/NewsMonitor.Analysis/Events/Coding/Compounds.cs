using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Words that a hyphen joins: "cease-fire", "test-fired", "sit-ins" are three units and one word.</summary>
internal static class Compounds
{
    /// <summary>Whether the unit is the second half of a hyphened word.</summary>
    public static bool EndsAt(Passage passage, int i) =>
        i >= 2 && passage.TagAt(i - 1) == Tag.Dash && !NounPhrases.SpaceBefore(passage, i) && !NounPhrases.SpaceBefore(passage, i - 1) && passage.NormAt(i - 2).Length > 0;

    /// <summary>Whether a hyphen joins the unit to the next one.</summary>
    public static bool GoesOn(Passage passage, int i) => i + 2 < passage.Count && EndsAt(passage, i + 2);

    /// <summary>The word that ends at the unit, with what a hyphen joins to it on the left.</summary>
    public static string NormAt(Passage passage, int i) => EndsAt(passage, i) ? passage.NormAt(i - 2) + "-" + passage.NormAt(i) : passage.NormAt(i);
}
