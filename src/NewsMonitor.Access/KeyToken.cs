using System.Buffers.Text;
using System.Security.Cryptography;

namespace NewsMonitor.Access;

/// <summary>
/// What a bearer sends: <c>nm_ID_SECRET</c>. The prefix lets a scanner find one that was published by mistake, the id tells which key it is
/// without a search, the secret is 32 random bytes in base64url.
/// </summary>
internal static class KeyToken
{
    public const string Prefix = "nm_";

    private const int IdLength = 10;
    private const int SecretBytes = 32;
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>A new token.</summary>
    public static string New() => $"{Prefix}{RandomNumberGenerator.GetString(IdLetters, IdLength)}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>The id in a token; null where it is none.</summary>
    public static string? IdOf(string token) =>
        token.StartsWith(Prefix, StringComparison.Ordinal) && token.Length > Prefix.Length + IdLength && token[Prefix.Length + IdLength] == '_'
            ? token.Substring(Prefix.Length, IdLength)
            : null;
}
