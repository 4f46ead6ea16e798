using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Server.Live.Streams;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Live;

/// <summary>Registers the live side: the replica of published values, the watches and the hub.</summary>
internal static class LiveServices
{
    // A dashboard that comes back names every version that it has, some 40 bytes each.
    private const long LargestRequest = 1 << 20;

    /// <summary>Adds the replica (<see cref="IReplica"/>), which needs Orleans' <see cref="IGrainFactory"/>, and the hub.</summary>
    public static IServiceCollection AddTensionHub(this IServiceCollection services)
    {
        services.AddWatches();
        services.AddSingleton<ITimelineCatalogue, TimelineCatalogue>();
        services.AddHostedService<ReplicaRegistrar>();
        return services;
    }

    /// <summary>Maps the hub to <see cref="HubRoutes.Tension"/>, and the stream for those without SignalR.</summary>
    /// <returns>The hub, to say who may connect.</returns>
    public static IEndpointConventionBuilder MapTensionHub(this IEndpointRouteBuilder app)
    {
        app.MapStream();
        return app.MapHub<TensionHub>(HubRoutes.Tension);
    }

    /// <summary>Adds everything that needs no grain.</summary>
    internal static IServiceCollection AddWatches(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ReplicaStore>();
        services.AddSingleton<IReplica>(s => s.GetRequiredService<ReplicaStore>());
        services.AddSingleton<FrameEncoder>();
        services.AddSingleton<WatchPump>();
        services.AddSingleton<TimelineStream>();
        services.AddSingleton<HubLifetimeManager<TensionHub>, TensionHubLifetimeManager>();
        services.AddSignalR()
            .AddMessagePackProtocol()
            .AddHubOptions<TensionHub>(o => o.MaximumReceiveMessageSize = LargestRequest);
        return services;
    }
}
