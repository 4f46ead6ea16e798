using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace NewsMonitor.Server.Security;

/// <summary>Headers that tell browsers how little the pages may do.</summary>
internal static class SecurityHeaders
{
    /// <summary>The dashboard's: nothing inline, nothing from elsewhere.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Request.Path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase)) context.Response.OnStarting(() => SetDocsPolicy(context));
        else if (context.Request.Path.StartsWithSegments("/silo", StringComparison.OrdinalIgnoreCase)) headers.ContentSecurityPolicy = SiloPolicy;
        else headers.ContentSecurityPolicy = PagePolicy;
        return next(context);
    });

    // The pages below are those of packages: they style themselves inline, and the first starts from a script whose nonce it makes.
    private const string SiloPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    private static Task SetDocsPolicy(HttpContext context)
    {
        var nonce = context.Items[ScalarOptions.NonceHttpContextItemKey] is string given ? $" 'nonce-{given}'" : "";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] =
            $"default-src 'none'; script-src 'self'{nonce}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";
        return Task.CompletedTask;
    }
}
