using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Alerts;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Grains.Entities;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Publishing;
using NewsMonitor.Grains.Storage;
using NewsMonitor.Grains.Timelines;
using NewsMonitor.Ledger.History;
using Orleans.Providers;
using Orleans.Runtime.Hosting;

namespace NewsMonitor.Grains;

/// <summary>Adds the news monitor's grains to a silo.</summary>
public static class GrainsSiloExtensions
{
    /// <summary>
    /// Registers the grains' storage, publishing and starter. The host must register an <see cref="Ledger.ILedger"/>, and an
    /// <see cref="ICorpusReader"/> where replays are to run; <see cref="GrainsOptions"/> may be configured.
    /// </summary>
    public static ISiloBuilder AddNewsMonitorGrains(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.AddOptions<GrainsOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WallClock>();
        services.TryAddSingleton<IArticleReader>(_ => new AnalysisReader(ArticleReader.Default));
        services.AddSingleton<CheckpointStore>();
        services.AddSingleton<RunRegistry>();
        services.AddSingleton<EntityServices>();
        services.AddSingleton<ChangeBoard>();
        services.TryAddSingleton<HistoryReader>();
        services.AddSingleton<AlertWatch>();
        services.TryAddSingleton<IAlertSender, NoAlertSender>();
        services.TryAddSingleton<IFeedSource, NoFeedSource>();
        services.TryAddSingleton<IPageSource, NoPageSource>();
        services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (provider, _) => ActivatorUtilities.CreateInstance<LedgerGrainStorage>(provider));
        services.AddSiloService<BoardPump>();
        services.AddSiloService<TimelineStarter>();
        return silo;
    }

    private static void AddSiloService<TService>(this IServiceCollection services)
        where TService : SiloService
    {
        services.AddSingleton<TService>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<TService>());
    }
}
