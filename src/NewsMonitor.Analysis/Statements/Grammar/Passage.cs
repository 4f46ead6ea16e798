using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>
/// A sentence, or several that belong together because a quotation or its attribution runs across their border, as tagged units.
/// </summary>
internal sealed class Passage
{
    /// <summary>No rule looks further than this; a longer sentence is cut, so that all work stays linear in the text.</summary>
    public const int MaxUnits = 400;

    private static readonly Word Nothing = Vocabulary.Of("");

    public required TextModel Model { get; init; }

    public required Unit[] Units { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Number of the passage within its part.</summary>
    public required int Index { get; init; }

    /// <summary>For each unit of words that hyphens join the whole word; null where the passage has none.</summary>
    public required Word?[]? Hyphened { get; init; }

    /// <summary>The units whose word goes on some trigger of several words, in order; found at first need.</summary>
    public int[] Companions => field ??= Events.Coding.TriggerWords.CompanionsIn(this);

    public int Count => Units.Length;

    /// <summary>Whether it is set like a headline, most of its words with capitals.</summary>
    public required bool TitleCase { get; init; }

    /// <summary>The tag at a position, <see cref="Tag.Stop"/> outside of the passage.</summary>
    public Tag TagAt(int i) => (uint)i < (uint)Units.Length ? Units[i].Tag : Tag.Stop;

    /// <summary>The word at a position, the empty one outside of the passage.</summary>
    public Word WordAt(int i) => (uint)i < (uint)Units.Length ? Units[i].Word : Nothing;

    /// <summary>Whether the word at a position stands in any of the lists.</summary>
    public bool Is(int i, WordTraits any) => (uint)i < (uint)Units.Length && Units[i].Word.Is(any);

    /// <summary>The normal form at a position, empty outside of the passage.</summary>
    public string NormAt(int i) => (uint)i < (uint)Units.Length ? Units[i].Norm : "";

    /// <summary>From the first unit's start to the last one's end, both with their quotation marks.</summary>
    public TextSpan Span => Outer(0, Units.Length);

    /// <summary>The text of the units <c>[from, to)</c> without quotation marks at the ends.</summary>
    public TextSpan SpanOf(int from, int to) => new(Units[from].Span.Start, Math.Max(Units[from].Span.Start, Units[to - 1].Span.End));

    /// <summary>The text of the units <c>[from, to)</c> with quotation marks.</summary>
    public TextSpan Outer(int from, int to) => new(Model.Tokens[Units[from].First].Start, Model.Tokens[Units[to - 1].End - 1].End);

    /// <summary>Whether a finite verb stands in <c>[from, to)</c>.</summary>
    public bool HasFinite(int from, int to)
    {
        for (var i = from; i < to && i < Units.Length; i++)
        {
            if (Units[i].Finite) return true;
        }

        return false;
    }
}
