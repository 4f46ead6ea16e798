namespace NewsMonitor.Server.Hosting;

/// <summary>Serves the dashboard that the build put into wwwroot.</summary>
internal static class DashboardExtensions
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void UseDashboard(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (!context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal)) headers.ContentSecurityPolicy = ContentSecurityPolicy;
            return next(context);
        });
        // The page at "/" is a file of its own; routing must see the path behind that.
        app.UseDefaultFiles();
        app.UseRouting();
        app.MapStaticAssets();
    }
}
