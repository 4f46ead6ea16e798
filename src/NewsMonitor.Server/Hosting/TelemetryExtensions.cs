using NewsMonitor.Access;
using NewsMonitor.Grains;
using NewsMonitor.Server.Live.Watches;
using NewsMonitor.Server.Security;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsMonitor.Server.Hosting;

/// <summary>
/// OpenTelemetry: traces from the request through grains to the ledger, and metrics. Metrics are at <c>/metrics</c> for Prometheus; both go
/// to a collector where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one.
/// </summary>
internal static class TelemetryExtensions
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newsmonitor", serviceVersion: typeof(TelemetryExtensions).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(Telemetry.SourceName, WatchMeter.Name, "Microsoft.Orleans")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (string.IsNullOrEmpty(builder.Configuration[Collector])) return;
        telemetry
            .WithTracing(traces => traces
                .AddSource(Telemetry.SourceName, "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }

    /// <summary>Asked for with a key that may read; Prometheus sends it as a bearer token.</summary>
    public static void MapMetrics(this WebApplication app) => app.MapPrometheusScrapingEndpoint("/metrics").RequireScope(Scope.Read);
}
