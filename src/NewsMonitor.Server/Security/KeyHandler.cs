using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Access;

namespace NewsMonitor.Server.Security;

/// <summary>Knows a caller by the API key that it sends.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyBook book)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>The token that a request carries; null where it carries none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers[Schemes.KeyHeader].ToString() is { Length: > 0 } key ? key
        : request.Headers[HeaderNames.Authorization].ToString() is var header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
        : null;

    /// <summary>The caller whose key this is.</summary>
    public static ClaimsPrincipal Caller(ApiKey key, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id),
            new Claim(ClaimTypes.Name, key.Name),
            .. key.Scopes.Select(s => new Claim(Schemes.ScopeClaim, s.ToString())),
        ],
        scheme));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token) return Task.FromResult(AuthenticateResult.NoResult());
        if (book.Find(token) is not { } key) return Task.FromResult(AuthenticateResult.Fail("The key is unknown, expired or revoked."));
        var properties = new AuthenticationProperties { ExpiresUtc = key.ExpiresAt };
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Caller(key, Schemes.Key), properties, Schemes.Key)));
    }
}
