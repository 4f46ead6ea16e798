using Microsoft.Extensions.Options;
using NewsMonitor.Grains;
using NewsMonitor.Grains.Timelines;
using NewsMonitor.Ledger.Sqlite;
using NewsMonitor.Server.Sources;
using Orleans.Dashboard;

namespace NewsMonitor.Server.Hosting;

/// <summary>Settings, ledger, silo and sources.</summary>
internal static class MonitorExtensions
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Listens on <c>http://localhost:5080</c> unless settings say otherwise.</summary>
    public static void UseDefaultUrl(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!settings.Any(s => builder.Configuration.GetSection(s).Exists())) builder.WebHost.UseUrls(DefaultUrl);
    }

    public static void AddMonitor(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteLedger(builder.Configuration);
        services.AddSingleton<CorpusPaths>();
        services.AddSingleton<ICorpusReader, CorpusReader>();
        services.AddSingleton<ArticleIngest>();
        services.AddHostedService<SeedsStarter>();
        services.AddHostedService<Inbox>();
        builder.UseOrleans(silo =>
        {
            // One process is its own cluster; its ports are free ones, so that two monitors on one machine do not meet.
            silo.UseLocalhostClustering(siloPort: FreePort.Next(), gatewayPort: FreePort.Next(), serviceId: "newsmonitor", clusterId: "newsmonitor");
            silo.AddActivityPropagation();
            silo.AddNewsMonitorGrains();
            if (builder.Configuration.ShowsSilo()) silo.AddDashboard();
        });
    }
}
