using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Access;

/// <summary>A key as it is kept: with the hash of its secret, never the secret.</summary>
/// <param name="Id">Tells it from others; a part of the token, and no secret.</param>
/// <param name="Name">What it is for, in its maker's words.</param>
/// <param name="Scopes">What its bearer may do.</param>
/// <param name="Hash">SHA-256 of the token, in hexadecimal digits. The token holds 256 random bits, so that a slow hash would protect nothing more.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it is worth nothing; null for never.</param>
/// <param name="RevokedAt">Since when it is worth nothing; null where it was not revoked.</param>
public sealed record ApiKey(string Id, string Name, IReadOnlyList<Scope> Scopes, string Hash, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Makes a key and the token that its bearer sends; nobody can make the token out of the key.</summary>
    public static (ApiKey Key, string Token) Create(string name, IReadOnlyList<Scope> scopes, DateTimeOffset now, DateTimeOffset? expires = null)
    {
        var token = KeyToken.New();
        return (new ApiKey(KeyToken.IdOf(token)!, name, [.. scopes.Distinct().Order()], HashOf(token), now, expires, null), token);
    }

    /// <summary>Whether it opens anything at this moment.</summary>
    public bool IsActive(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);

    /// <summary>Whether the token is this key's. Takes as long for a wrong one as for the right one.</summary>
    public bool Matches(string token) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(token)));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
