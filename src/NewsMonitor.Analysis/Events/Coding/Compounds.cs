using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Words that a hyphen joins: "cease-fire", "test-fired", "sit-ins". Their unit bears the norm of the last part only.</summary>
internal static class Compounds
{
    private const int MostLetters = 128;

    /// <summary>Whether the unit is a hyphened word.</summary>
    public static bool IsAt(Passage passage, int i) =>
        passage.Hyphened is { } words && (uint)i < (uint)words.Length && words[i] is not null;

    /// <summary>The whole word at the unit.</summary>
    public static Word WordAt(Passage passage, int i) => passage.Hyphened is { } words && (uint)i < (uint)words.Length && words[i] is { } whole ? whole : passage.WordAt(i);

    /// <summary>The whole word at each unit of a passage that is one; null where none is.</summary>
    public static Word?[]? In(TextModel model, Unit[] units)
    {
        Word?[]? words = null;
        for (var i = 0; i < units.Length; i++)
        {
            ref readonly var unit = ref units[i];
            if (unit.End - unit.First < 3 || unit.IsQuotation || !model.Tokens[unit.First + 1].Is("-")) continue;
            words ??= new Word?[units.Length];
            words[i] = Whole(model, unit);
        }

        return words;
    }

    private static Word Whole(TextModel model, in Unit unit)
    {
        Span<char> norm = stackalloc char[MostLetters];
        var length = 0;
        for (var t = unit.First; t < unit.End; t++)
        {
            var part = model.Tokens[t].Norm;
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
