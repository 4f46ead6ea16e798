using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Alerts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Timelines;
using NewsMonitor.Ledger;
using Orleans.TestingHost;

namespace NewsMonitor.Grains.Tests.Support;

/// <summary>Silos in this process over a ledger that outlives them.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly InProcessTestCluster _cluster;

    private TestCluster(InProcessTestCluster cluster, MemoryLedger ledger, Faults faults, MemoryCorpora corpora) =>
        (_cluster, Ledger, Faults, Corpora) = (cluster, ledger, faults, corpora);

    public MemoryLedger Ledger { get; }

    public Faults Faults { get; }

    public MemoryCorpora Corpora { get; }

    public IGrainFactory Grains => _cluster.Client;

    public IReadOnlyList<IServiceProvider> Silos => [.. _cluster.Silos.Select(s => s.ServiceProvider)];

    public static async Task<TestCluster> StartAsync(
        MemoryLedger? ledger = null, int silos = 1, TimeProvider? wall = null, MemoryCorpora? corpora = null, Action<GrainsOptions>? configure = null,
        Action<Faults>? faulty = null, ILedger? store = null, IArticleReader? reader = null, IAlertSender? sender = null, IFeedSource? feeds = null)
    {
        ledger ??= new MemoryLedger();
        corpora ??= new MemoryCorpora();
        var faults = new Faults();
        faulty?.Invoke(faults);
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            if (wall is not null) silo.Services.AddSingleton(new WallClock(wall));
            silo.Services.AddSingleton(store ?? ledger);
            silo.Services.AddSingleton<IArticleReader>(reader ?? new SyntheticNews());
            silo.Services.AddSingleton<ICorpusReader>(corpora);
            if (sender is not null) silo.Services.AddSingleton(sender);
            if (feeds is not null) silo.Services.AddSingleton(feeds);
            silo.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Error));
            silo.Services.Configure<GrainsOptions>(o =>
            {
                o.TickInterval = TimeSpan.FromMilliseconds(20);
                o.CheckpointInterval = TimeSpan.FromMilliseconds(20);
                o.SnapshotInterval = TimeSpan.FromMilliseconds(50);
                o.RetryDelay = TimeSpan.FromMilliseconds(5);
                o.RetryLimit = TimeSpan.FromMilliseconds(100);
                o.LongestNap = TimeSpan.FromMilliseconds(10);
                o.NodePollInterval = TimeSpan.FromMilliseconds(20);
                o.AlertInterval = TimeSpan.FromMilliseconds(20);
                configure?.Invoke(o);
            });
            silo.AddNewsMonitorGrains();
            silo.AddIncomingGrainCallFilter(faults);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestCluster(cluster, ledger, faults, corpora);
    }

    public async Task<TimelineInfo> TimelineAsync(int partitions, string name = "test", TimelineKind kind = TimelineKind.Replay) =>
        await Grains.GetTimelineDirectory().GetOrCreate(name, kind, partitions);

    /// <summary>Ingests articles, one call per article and all at once within each partition order.</summary>
    public async Task<IReadOnlyList<IngestResult>> IngestAsync(TimelineInfo run, IEnumerable<ArticleText> articles)
    {
        var calls = articles.Select(a => Grains.GetIntake(run.Run, Partitioning.Of(a.Id, run.Partitions)).Ingest([new Submission(a)])).ToArray();
        return [.. (await Task.WhenAll(calls).WaitAsync(Patience)).SelectMany(r => r)];
    }

    /// <summary>Hands in versions of articles, one call each.</summary>
    public async Task<IReadOnlyList<IngestResult>> SubmitAsync(TimelineInfo run, IEnumerable<Submission> submissions)
    {
        var calls = submissions.Select(s => Grains.GetIntake(run.Run, Partitioning.Of(s.Article.Id, run.Partitions)).Ingest([s])).ToArray();
        return [.. (await Task.WhenAll(calls).WaitAsync(Patience)).SelectMany(r => r)];
    }

    public Task<RetractResult> RetractAsync(TimelineInfo run, string article, bool evenIfUnseen = false) =>
        Grains.GetIntake(run.Run, Partitioning.Of(article, run.Partitions)).Retract(article, "withdrawn", evenIfUnseen);

    public Task<string> DigestAsync(TimelineInfo run) => Grains.GetTimeline(run.Run).GetDigest().WaitAsync(Patience);

    /// <summary>Waits until a condition holds; says what it was waiting for where it never does.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds, Func<Task<string>>? context = null)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await holds())
        {
            if (DateTime.UtcNow > end) Assert.Fail($"Never came: {what}. {(context is null ? "" : await context())}");
            await Task.Delay(10);
        }
    }

    /// <summary>Ends every silo at once, as a kill does: nothing is written any more.</summary>
    public async Task KillAsync()
    {
        foreach (var silo in _cluster.Silos.ToArray()) await _cluster.KillSiloAsync(silo);
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
