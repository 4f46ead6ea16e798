using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Text;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "sr", "jr", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "brig", "sgt", "sen", "rep", "gov",
        "pres", "amb", "dept", "vs", "etc", "approx", "inc", "ltd", "corp", "co", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "mon", "tue", "wed", "thu", "fri", "op", "cit", "fig", "vol", "ave", "blvd", "mt", "ft", "messrs", "mme", "mlle", "m",
    ]);

    // These stand before a number or at a sentence's end; only the number tells.
    private static readonly FrozenSet<string> BeforeNumber = FrozenSet.ToFrozenSet(["no", "nos", "art", "p", "pp", "ch", "sec"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberSpans = BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the full stop behind the word (in normal form) belongs to it.</summary>
    /// <param name="word">The word's normal form.</param>
    /// <param name="next">The first character behind the full stop and white space, or NUL.</param>
    public static bool Takes(ReadOnlySpan<char> word, char next) => KnownSpans.Contains(word) || (char.IsAsciiDigit(next) && NumberSpans.Contains(word));
}
