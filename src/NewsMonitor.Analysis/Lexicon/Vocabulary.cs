using System.Numerics;
using System.Runtime.InteropServices;

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

    // Four letters at a time; multiplied and rotated, so that each of them moves the low bits.
    private static uint Hash(ReadOnlySpan<char> norm)
    {
        var hash = (ulong)norm.Length * 0x9E3779B97F4A7C15;
        var chunks = MemoryMarshal.Cast<char, ulong>(norm);
        foreach (var chunk in chunks) hash = BitOperations.RotateLeft((hash ^ chunk) * 0xFF51AFD7ED558CCD, 29);
        foreach (var c in norm[(chunks.Length * 4)..]) hash = (hash ^ c) * 0xC4CEB9FE1A85EC53;
        return (uint)(hash ^ (hash >> 32));
    }
}
