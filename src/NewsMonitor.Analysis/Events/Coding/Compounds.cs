using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Words that a hyphen joins: "cease-fire", "test-fired", "sit-ins". Their unit bears the norm of the last part only.</summary>
internal static class Compounds
{
    private const int MostLetters = 128;

    /// <summary>Whether the unit is a hyphened word.</summary>
    public static bool IsAt(Passage passage, int i) =>
        (uint)i < (uint)passage.Count && passage.Units[i] is { IsQuotation: false } unit && unit.End - unit.First >= 3 && passage.Model.Tokens[unit.First + 1].Is("-");

    /// <summary>The whole word at the unit.</summary>
    public static string NormAt(Passage passage, int i) => IsAt(passage, i) ? WordAt(passage, i).Norm : passage.NormAt(i);

    /// <summary>The whole word at a unit that is one.</summary>
    public static Word WordAt(Passage passage, int i)
    {
        Span<char> norm = stackalloc char[MostLetters];
        var length = 0;
        for (var t = passage.Units[i].First; t < passage.Units[i].End; t++)
        {
            var part = passage.Model.Tokens[t].Norm;
            if (length + part.Length > MostLetters) break;
            part.CopyTo(norm[length..]);
            length += part.Length;
        }

        return Vocabulary.Of(norm[..length]);
    }

    /// <summary>What stands before the last part, with its hyphen: <c>test-</c>.</summary>
    public static string FirstParts(Passage passage, int i)
    {
        var unit = passage.Units[i];
        return string.Concat(passage.Model.Tokens[unit.First..(unit.End - 1)].Select(t => t.Norm));
    }
}
