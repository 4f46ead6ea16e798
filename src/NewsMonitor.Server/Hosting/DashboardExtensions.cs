namespace NewsMonitor.Server.Hosting;

/// <summary>Serves the dashboard that the build put into wwwroot.</summary>
internal static class DashboardExtensions
{
    /// <summary>The page at "/" is a file of its own; routing must see the path behind that.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseRouting();
    }

    /// <summary>The files hold no news: everybody may have them, so that the page can ask for a key.</summary>
    public static void MapDashboard(this WebApplication app) => app.MapStaticAssets().AllowAnonymous();
}
