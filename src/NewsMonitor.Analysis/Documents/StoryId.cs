using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Analysis.Documents;

/// <summary>A story's key taken apart: what verbatim copies share, and by what edited ones are known.</summary>
/// <param name="Exact">Verbatim copies have the same one, other texts another.</param>
/// <param name="Sketch">The body's sketch; null where it is too short for one.</param>
public readonly record struct StoryId(UInt128 Exact, TextSketch? Sketch)
{
    private const char Point = '.';
    private const int Digits = 32;

    /// <summary>Takes a key apart. A key of another form than <see cref="StorySignature"/> gives stands for itself.</summary>
    public static StoryId Parse(string key)
    {
        var at = key.IndexOf(Point, StringComparison.Ordinal);
        return new StoryId(ExactOf(key), at == Digits ? TextSketch.Parse(key.AsSpan(at + 1)) : null);
    }

    /// <summary>The part of a key that verbatim copies share.</summary>
    public static UInt128 ExactOf(string key)
    {
        if ((key.Length == Digits || (key.Length > Digits && key[Digits] == Point)) && UInt128.TryParse(key.AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var exact)) return exact;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The key: 32 hexadecimal digits, and where there is a sketch a point and its letters.</summary>
    public override string ToString() => Sketch is { } sketch ? $"{Exact:x32}{Point}{sketch}" : Exact.ToString("x32", CultureInfo.InvariantCulture);
}
