using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Grains.Timelines;
using NewsMonitor.Ledger;

namespace NewsMonitor.Grains.Intake;

/// <inheritdoc cref="IIntakeGrain"/>
[GrainType("intake")]
internal sealed partial class IntakeGrain(
    ILedger ledger, CheckpointStore checkpoints, RunRegistry runs, IArticleReader reader, WallClock wall, TimeProvider time, IOptions<GrainsOptions> options, ILogger<IntakeGrain> log)
    : Grain, IIntakeGrain
{
    private static readonly TimeSpan UntilHeard = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _stop = new();
    private string _run = "";
    private int _partition;
    private TimelineInfo _info = null!;
    private long _recorded;
    private Task _recording = Task.CompletedTask;
    private AppendLoop _appends = null!;
    private Delivery _delivery = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _partition) = GrainKeys.SplitIntake(this.GetPrimaryKeyString());
        _info = await runs.GetAsync(_run, cancellationToken);
        if (_partition < 0 || _partition >= _info.Partitions)
            throw new InvalidOperationException($"Run '{_run}' has {_info.Partitions} partitions; there is no partition {_partition}.");
        _recorded = await checkpoints.LoadAsync<long>(CheckpointKeys.Told(_run, _partition), cancellationToken);
        _delivery = new Delivery(GrainFactory, ledger, _run, _partition, _recorded, () => DelayDeactivation(UntilHeard), options.Value, time, log, _stop.Token);
        _appends = new AppendLoop(ledger, _run, _partition, _delivery.Advance, options.Value, wall, log);
        _delivery.Advance(await _appends.LastOffsetAsync(), []);
        this.RegisterGrainTimer(RecordAsync, new(options.Value.CheckpointInterval, options.Value.CheckpointInterval) { Interleave = true });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await RecordAsync();
    }

    public async Task<ImmutableArray<IngestResult>> Ingest(ImmutableArray<Submission> articles, CancellationToken cancellation = default)
    {
        foreach (var submission in articles) RefuseStranger(submission.Article.Id);

        // Only an article without any date of its own depends on the clock; what came when is told by the wall clock where the timeline is live.
        var clock = articles.All(a => a.Article.PublishedAt is not null && (IsLive || a.KnownAt is not null)) ? default : await ClockAsync();
        var prepared = await Task.WhenAll(articles.Select(a => Task.Run(() => PreparedArticle.Of(reader, KnownBy(a, clock), clock), cancellation)));
        var pending = prepared.Select(p => new PendingArticle(p)).ToArray();
        foreach (var article in pending) _appends.Enqueue(article);
        var results = await Task.WhenAll(pending.Select(p => p.Outcome)).WaitAsync(cancellation);
        foreach (var result in results) Telemetry.Count(result);
        return [.. results];
    }

    public async Task<RetractResult> Retract(string article, string? reason, bool evenIfUnseen, DateTimeOffset? knownAt = null, CancellationToken cancellation = default)
    {
        RefuseStranger(article);
        var known = knownAt ?? (IsLive ? null : await ClockAsync());
        var pending = new PendingRetraction(article, reason, evenIfUnseen, known);
        _appends.Enqueue(pending);
        return await pending.Outcome.WaitAsync(cancellation);
    }

    public async Task WakeUp()
    {
        var last = await _appends.LastOffsetAsync();
        await _delivery.WhenToldAsync(last);
    }

    private bool IsLive => _info.Kind == TimelineKind.Live;

    private async Task<DateTimeOffset> ClockAsync() => (await GrainFactory.GetTimeline(_run).GetTick()).Clock.At(wall.Now);

    // On a replay, what comes from outside it becomes known when the story's clock stands.
    private Submission KnownBy(Submission submission, DateTimeOffset clock) =>
        submission.KnownAt is null && !IsLive ? submission with { KnownAt = clock } : submission;

    private void RefuseStranger(string article)
    {
        if (_info.Fork is not null) throw new InvalidOperationException($"Run '{_run}' is a fork; it takes no articles.");
        if (string.IsNullOrWhiteSpace(article)) throw new ArgumentException("An article needs an id.", nameof(article));
        var owner = Partitioning.Of(article, _info.Partitions);
        if (owner != _partition)
            throw new ArgumentException($"Article '{article}' belongs to partition {owner} of run '{_run}', not to {_partition}.", nameof(article));
    }

    // How far everybody has heard. It may lag behind: after a crash some hear the same again, which changes nothing.
    private async Task RecordAsync()
    {
        if (_delivery is null || !_recording.IsCompleted || _delivery.Told == _recorded) return;
        var told = _delivery.Told;
        try
        {
            _recording = checkpoints.SaveAsync(CheckpointKeys.Told(_run, _partition), told);
            await _recording;
            _recorded = told;
        }
        catch (Exception e)
        {
            NotRecorded(e, _run, _partition);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partition {Partition} of {Run} could not record how far it has told entities.")]
    private partial void NotRecorded(Exception e, string run, int partition);
}
