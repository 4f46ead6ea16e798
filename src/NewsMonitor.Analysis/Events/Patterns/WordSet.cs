using NewsMonitor.Analysis.Lexicon;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>Words of which one must stand at a place of a trigger. A word knows its number among all such words, so that a bit answers.</summary>
internal sealed class WordSet
{
    private const int BitsPerBlock = 64;
    private readonly ulong[] _bits;

    private WordSet(ulong[] bits) => _bits = bits;

    public static WordSet Empty { get; } = new([]);

    /// <summary>The set of the words with the numbers, which begin with 1.</summary>
    public static WordSet Of(IEnumerable<int> ids)
    {
        var bits = Array.Empty<ulong>();
        foreach (var id in ids)
        {
            var block = id / BitsPerBlock;
            if (block >= bits.Length) Array.Resize(ref bits, block + 1);
            bits[block] |= 1UL << (id % BitsPerBlock);
        }

        return new WordSet(bits);
    }

    /// <summary>The words of all of the sets.</summary>
    public static WordSet Union(IEnumerable<WordSet> sets)
    {
        var bits = Array.Empty<ulong>();
        foreach (var set in sets)
        {
            if (set._bits.Length > bits.Length) Array.Resize(ref bits, set._bits.Length);
            for (var block = 0; block < set._bits.Length; block++) bits[block] |= set._bits[block];
        }

        return new WordSet(bits);
    }

    /// <summary>Whether the word is one of them.</summary>
    public bool Contains(Word word) => ContainsId(word.TriggerId);

    /// <summary>Whether the word with the number is one of them; no word has the number 0.</summary>
    public bool ContainsId(int id)
    {
        var block = id / BitsPerBlock;
        return block < _bits.Length && (_bits[block] & (1UL << (id % BitsPerBlock))) != 0;
    }
}
