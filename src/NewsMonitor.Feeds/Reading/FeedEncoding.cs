using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Reading;

/// <summary>
/// Text from bytes: by the byte order mark, else by what the transport says, else by what the document says of itself. A charset that is
/// unknown or that the bytes contradict gives way to UTF-8 where they are that, and to Windows-1252 where they are not.
/// </summary>
public static partial class FeedEncoding
{
    private const int Head = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text. Never throws: what no encoding explains becomes U+FFFD.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="charset">What the transport says; null where it says nothing.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        var named = Find(charset) ?? Find(Declared(bytes));
        if (named is not null and not UTF8Encoding && !IsAscii(named)) return named.GetString(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)])) is { Success: true } match ? match.Groups[1].Value : null;

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        try
        {
            return Encoding.GetEncoding(name.Trim(' ', '"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // What calls itself ASCII is often UTF-8.
    private static bool IsAscii(Encoding encoding) => encoding.CodePage == Encoding.ASCII.CodePage;

    [GeneratedRegex("""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declaration();
}
