using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Server.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: grains answer and the ledger is open.</summary>
internal static class HealthExtensions
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<GrainsCheck>("grains", tags: ["ready"]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    private sealed class GrainsCheck(IGrainFactory grains) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // The directory loads its state from the ledger, so an answer means that both are there.
            var timelines = await grains.GetGrain<ITimelineDirectoryGrain>(0).List().WaitAsync(TimeSpan.FromSeconds(5), cancellationToken);
            return timelines.Length > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No timeline was opened yet.");
        }
    }
}
