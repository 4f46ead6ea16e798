using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Access;

namespace NewsMonitor.Server.Security;

/// <summary>Registers who may do what, and puts it before every endpoint.</summary>
internal static class SecurityExtensions
{
    private static readonly TimeSpan SessionTime = TimeSpan.FromDays(14);

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidator>();
        services.AddSingleton<ListeningAddresses>();
        services.AddSingleton<KeyBook>();
        services.AddHostedService(s => s.GetRequiredService<KeyBook>());
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        var options = configuration.GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new();
        services.AddDataProtection().SetApplicationName("newsmonitor").PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(options.CookieKeysFolder)));
        var authentication = services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, o => o.ForwardDefaultSelector = context => SchemeOf(context.Request, options))
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Schemes.Key, null)
            .AddCookie(Schemes.Cookie, SetUpCookie);
        if (options.Jwt.Authority is not null) authentication.AddJwtBearer(Schemes.Jwt, o => SetUpJwt(o, options.Jwt));

        // What names no scope needs the one that its method asks for: nothing is open because somebody forgot to close it.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new ScopeRequirement(null)).Build());
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<SecurityOptions>>((cors, security) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(security.Value.AllowedOrigins)
            .WithHeaders(HeaderNames.Authorization, Schemes.KeyHeader, HeaderNames.ContentType, HeaderNames.IfNoneMatch, "Last-Event-ID", "X-Requested-With", "X-SignalR-User-Agent")
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.RetryAfter, "RateLimit", "RateLimit-Policy")));
        return services;
    }

    /// <summary>Everything that stands before the endpoints; behind routing.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        app.UseMiddleware<OriginGuard>();
        app.UseCors();
        app.UseAuthentication();
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<Audit>();
        app.UseAuthorization();
        app.UseMiddleware<EndWithKey>();
    }

    /// <summary>Refuses to start where strangers could reach the server and no key keeps them out.</summary>
    /// <exception cref="AccessRefusedException">It is so.</exception>
    public static void RefuseToBeOpenToStrangers(this WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<ListeningAddresses>();
        var book = app.Services.GetRequiredService<KeyBook>();
        var options = app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value;
        if (addresses.LoopbackOnly || book.AnyActive || options.Jwt.Authority is not null) return;
        throw new AccessRefusedException(
            $"It is to listen on {string.Join(", ", addresses.All)}, where others can reach it, and no key is active in '{book.Path}'. "
            + $"Make one first: newsmonitor key create NAME --scope admin --file \"{book.Path}\". Or listen on this machine alone: --urls http://localhost:5080.");
    }

    private static string SchemeOf(HttpRequest request, SecurityOptions options) =>
        KeyHandler.TokenOf(request) is not { } token ? Schemes.Cookie
        : options.Jwt.Authority is not null && token.Count(c => c == '.') == 2 ? Schemes.Jwt
        : Schemes.Key;

    private static void SetUpCookie(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "newsmonitor";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = SessionTime;
        o.SlidingExpiration = true;
        o.Events.OnValidatePrincipal = context =>
        {
            // The cookie lives no longer than its key, and can do what its key can now.
            var book = context.HttpContext.RequestServices.GetRequiredService<KeyBook>();
            if (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && book.FindId(id) is { } key) context.ReplacePrincipal(KeyHandler.Caller(key, Schemes.Cookie));
            else context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    private static void SetUpJwt(JwtBearerOptions o, SecurityOptions.JwtOptions options)
    {
        o.Authority = options.Authority;
        o.Audience = options.Audience;
        o.RequireHttpsMetadata = options.RequireHttps;
        o.MapInboundClaims = false;
        o.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                context.Token = KeyHandler.TokenOf(context.Request);
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                var identity = (ClaimsIdentity)context.Principal!.Identity!;
                foreach (var scope in identity.FindAll(options.ScopeClaim).SelectMany(c => c.Value.Split(' ')).ToArray())
                {
                    foreach (var known in Enum.GetValues<Scope>().Where(s => scope == options.ScopePrefix + s.ToString().ToLowerInvariant()))
                        identity.AddClaim(new Claim(Schemes.ScopeClaim, known.ToString()));
                }

                if (identity.FindFirst("sub") is { } subject) identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, subject.Value));
                identity.AddClaim(new Claim(ClaimTypes.Name, (identity.FindFirst("name") ?? identity.FindFirst("sub"))?.Value ?? "token"));
                return Task.CompletedTask;
            },
        };
    }
}
