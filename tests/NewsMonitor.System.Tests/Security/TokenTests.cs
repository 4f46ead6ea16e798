using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Security;

/// <summary>Tokens of an OpenID Connect provider in place of keys.</summary>
public sealed class TokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_the_trusted_issuer_opens_what_its_scopes_say_and_any_other_nothing()
    {
        using var rsa = RSA.Create(2048);
        using var strangers = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "k1" };
        string issuer = "";
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/.well-known/openid-configuration", () => new { issuer, jwks_uri = issuer + "/keys" });
            app.MapGet("/keys", () =>
            {
                var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "k1" });
                return new { keys = new[] { new { kty = jwk.Kty, kid = jwk.Kid, n = jwk.N, e = jwk.E, use = "sig", alg = "RS256" } } };
            });
        });
        issuer = site.Url;
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:Security:Jwt:Authority=" + issuer, "NewsMonitor:Security:Jwt:RequireHttps=false");

        string Token(string scope, string from, string audience = "newsmonitor", SecurityKey? by = null, int minutes = 5) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = from,
            Audience = audience,
            Expires = DateTime.UtcNow.AddMinutes(minutes),
            Claims = new Dictionary<string, object> { ["sub"] = "analyst", ["scope"] = scope },
            SigningCredentials = new SigningCredentials(by ?? key, SecurityAlgorithms.RsaSha256),
        });
        async Task<HttpStatusCode> Ask(HttpMethod method, string path, string? token)
        {
            using var request = new HttpRequestMessage(method, path);
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await server.Http.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", null));
        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Get, "api/timelines", Token("openid newsmonitor.read", issuer)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Get, "api/audit", Token("openid newsmonitor.read", issuer)));
        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Get, "api/audit", Token("newsmonitor.admin", issuer)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Get, "api/timelines", Token("read admin newsmonitor.0", issuer)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", Token("newsmonitor.read", issuer, by: new RsaSecurityKey(strangers) { KeyId = "k1" })));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", Token("newsmonitor.read", "https://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", Token("newsmonitor.read", issuer, audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", Token("newsmonitor.read", issuer, minutes: -10)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(HttpMethod.Get, "api/timelines", "e30.e30."));
    }
}
