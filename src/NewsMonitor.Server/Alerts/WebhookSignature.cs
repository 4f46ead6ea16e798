using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Server.Alerts;

/// <summary>
/// Signatures of the Standard Webhooks specification: <c>v1,</c> and base64 of HMAC-SHA256 over <c>id.timestamp.body</c>, by the bytes behind
/// <c>whsec_</c>. https://github.com/standard-webhooks/standard-webhooks
/// </summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int Least = 24;
    private const int Most = 64;

    /// <summary>A new key of 32 random bytes.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a key has the form that the specification asks for.</summary>
    public static bool IsSecret(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal) && Base64.IsValid(secret.AsSpan(Prefix.Length), out var length) && length is >= Least and <= Most;

    /// <summary>The signature of a message.</summary>
    /// <param name="secret">A key for which <see cref="IsSecret"/> holds.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="timestamp">Unix seconds at which it is sent.</param>
    /// <param name="body">The body, as sent.</param>
    public static string Of(string secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.{body}"))));
}
