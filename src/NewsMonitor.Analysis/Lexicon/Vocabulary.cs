namespace NewsMonitor.Analysis.Lexicon;

/// <summary>
/// The words met so far, found by their letters without making a string. Of bounded size: where a word's places are taken, it is made
/// anew each time it is met. Threads may write the same place at once; then one of two equal words is kept.
/// </summary>
internal static class Vocabulary
{
    private const int Size = 1 << 17;
    private const int Places = 8;
    private static readonly Word?[] Words = new Word?[Size];

    /// <summary>The word with the normal form.</summary>
    public static Word Of(ReadOnlySpan<char> norm)
    {
        var place = (int)(Hash(norm) & (Size - 1));
        for (var i = 0; i < Places; i++)
        {
            var at = (place + i) & (Size - 1);
            var word = Volatile.Read(ref Words[at]);
            if (word is null)
            {
                word = new Word(norm.ToString());
                Volatile.Write(ref Words[at], word);
                return word;
            }

            if (norm.SequenceEqual(word.Norm)) return word;
        }

        return new Word(norm.ToString());
    }

    // FNV-1a, which needs no table and is good enough for words.
    private static uint Hash(ReadOnlySpan<char> norm)
    {
        var hash = 2166136261u;
        foreach (var c in norm) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
