using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Server.Live;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Tests.Live;

/// <summary>The live side alone, on a real socket: a test publishes where silos would.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LiveHost(WebApplication app)
    {
        _app = app;
        Board = new Board(app.Services.GetRequiredService<ReplicaStore>());
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public Uri Address { get; }

    public Board Board { get; }

    public IReplica Replica => _app.Services.GetRequiredService<IReplica>();

    /// <param name="port">0 for a free one.</param>
    public static async Task<LiveHost> Start(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        builder.Services.AddWatches();
        builder.Services.AddSingleton<ITimelineCatalogue, SeedsOnly>();
        // A stop must not wait for dashboards to leave by themselves.
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseRouting();
        app.MapTensionHub();
        await app.StartAsync();
        return new LiveHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class SeedsOnly : ITimelineCatalogue
    {
        public Task<bool> Exists(string timeline) => Task.FromResult(timeline == "seeds");
    }
}
