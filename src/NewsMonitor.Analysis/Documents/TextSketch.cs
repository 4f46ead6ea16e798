using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// A MinHash sketch of a text's runs of three words (Broder, "On the resemblance and containment of documents", 1997): the share of places in which
/// two sketches agree estimates how many of their runs two texts have in common. 24 places of 16 bits, written as 64 letters of base64url.
/// An edited copy keeps most of its runs; two reports of one event in other words share next to none. Pure.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct TextSketch
{
    /// <summary>Places of a sketch.</summary>
    public const int Places = 24;

    /// <summary>Bands of two places each: sketches that share no band are taken to be of different texts without a closer look.</summary>
    public const int Bands = Places / 2;

    /// <summary>Letters of a written sketch.</summary>
    public const int Length = Places * 2 * 4 / 3;

    // Of 24 places: an estimate of 0.29. Distinct reports of one event in the labelled pairs share up to 0.12 of their runs, copies 0.3 and more.
    private const int LeastAgreeing = 7;

    // Shorter texts have too few runs to tell a copy from a report of its own.
    private const int LeastWords = 30;

    /// <summary>Bytes of a sketch.</summary>
    public const int ByteLength = Places * 2;

    private readonly Buffer _places;

    private TextSketch(Buffer places) => _places = places;

    /// <summary>The sketch of a text; null where it has fewer than 30 words.</summary>
    public static TextSketch? Of(ReadOnlySpan<char> text)
    {
        Span<ulong> least = stackalloc ulong[Places];
        least.Fill(ulong.MaxValue);
        ulong before = 0, last = 0;
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var word = HashOfWord(text, ref i);
            if (++words >= 3) Take(Mixed((before * 0x9E3779B97F4A7C15) ^ Mixed(last ^ (word << 1))), least);
            (before, last) = (last, word);
        }

        if (words < LeastWords) return null;
        var places = default(Buffer);
        for (var i = 0; i < Places; i++) places[i] = (ushort)(least[i] >> 24);
        return new TextSketch(places);
    }

    /// <summary>Reads a written sketch; null where it is none.</summary>
    public static TextSketch? Parse(ReadOnlySpan<char> text)
    {
        var places = default(Buffer);
        return text.Length == Length && Base64Url.TryDecodeFromChars(text, MemoryMarshal.AsBytes((Span<ushort>)places), out var bytes) && bytes == ByteLength ? new TextSketch(places) : null;
    }

    /// <summary>The places as bytes.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes((ReadOnlySpan<ushort>)_places);

    /// <summary>A sketch of such bytes.</summary>
    /// <exception cref="ArgumentException">They are not as many.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var places = default(Buffer);
        bytes.CopyTo(MemoryMarshal.AsBytes((Span<ushort>)places));
        return bytes.Length == ByteLength ? new TextSketch(places) : throw new ArgumentException("A sketch has 48 bytes.", nameof(bytes));
    }

    /// <summary>Whether two texts are copies of one, edited or not.</summary>
    public bool IsCopyOf(in TextSketch other)
    {
        var agreeing = 0;
        for (var i = 0; i < Places; i++) agreeing += _places[i] == other._places[i] ? 1 : 0;
        return agreeing >= LeastAgreeing;
    }

    /// <summary>A band: two places in one number.</summary>
    public uint Band(int band) => ((uint)_places[2 * band] << 16) | _places[(2 * band) + 1];

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Bytes);

    private static ulong HashOfWord(ReadOnlySpan<char> text, ref int at)
    {
        var hash = 0xCBF29CE484222325ul;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++) hash = (hash ^ char.ToLowerInvariant(text[at])) * 0x100000001B3;
        return hash;
    }

    private static void Take(ulong run, Span<ulong> least)
    {
        for (var i = 0; i < least.Length; i++)
        {
            // A family of hashes from one: another odd factor and start for each place.
            var hash = (run * ((0xD6E8FEB86659FD93 * (ulong)((2 * i) + 1)) | 1)) + ((ulong)i << 32);
            hash ^= hash >> 29;
            if (hash < least[i]) least[i] = hash;
        }
    }

    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    [InlineArray(Places)]
    private struct Buffer
    {
        private ushort _first;
    }
}
