using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Words that a hyphen joins: "cease-fire", "test-fired", "sit-ins". Their unit bears the norm of the last part only.</summary>
internal static class Compounds
{
    /// <summary>Whether the unit is a hyphened word.</summary>
    public static bool IsAt(Passage passage, int i) =>
        (uint)i < (uint)passage.Count && passage.Units[i] is { IsQuotation: false } unit && unit.End - unit.First >= 3 && passage.Model.Tokens[unit.First + 1].Is("-");

    /// <summary>The whole word at the unit.</summary>
    public static string NormAt(Passage passage, int i) => IsAt(passage, i) ? FirstParts(passage, i) + passage.NormAt(i) : passage.NormAt(i);

    /// <summary>What stands before the last part, with its hyphen: <c>test-</c>.</summary>
    public static string FirstParts(Passage passage, int i)
    {
        var unit = passage.Units[i];
        return string.Concat(passage.Model.Tokens[unit.First..(unit.End - 1)].Select(t => t.Norm));
    }
}
