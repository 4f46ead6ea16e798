using NewsMonitor.Access;
using NewsMonitor.Server.Security;
using Orleans.Dashboard;

namespace NewsMonitor.Server.Hosting;

/// <summary>The silo's own dashboard at <c>/silo/</c>: grains, calls and timings. It shows state, so that only admins see it.</summary>
internal static class SiloDashboard
{
    private const string Setting = $"{ServerOptions.Section}:{nameof(ServerOptions.SiloDashboard)}";

    public static bool ShowsSilo(this IConfiguration configuration) => configuration.GetValue<bool>(Setting);

    public static void MapSilo(this WebApplication app)
    {
        if (app.Configuration.ShowsSilo()) app.MapOrleansDashboard("/silo").RequireScope(Scope.Admin).ExcludeFromDescription();
    }
}
