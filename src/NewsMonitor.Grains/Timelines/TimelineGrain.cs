using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Grains.Publishing;
using NewsMonitor.Grains.Storage;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Timelines;

/// <inheritdoc cref="ITimelineGrain"/>
[GrainType("timeline")]
internal sealed partial class TimelineGrain(
    [PersistentState("timeline")] IPersistentState<TimelineState> stored,
    ILedger ledger, CheckpointStore checkpoints, RunRegistry runs, ChangeBoard board, WallClock wall, TimeProvider time, IOptions<GrainsOptions> options, ILogger<TimelineGrain> log)
    : Grain, ITimelineGrain
{
    private const int MostCopies = 100;
    private const int ReadLimit = 1000;
    private const int TickAttempts = 4;

    private static readonly TimeSpan WhileRunning = TimeSpan.FromMinutes(5);
    private static readonly string NoClaims = new EntityTension().Digest();

    // One hand-out at a time, so that no entity gets an older tick after a newer one; and one publication at a time.
    private readonly SemaphoreSlim _handingOut = new(1);
    private readonly SemaphoreSlim _publishing = new(1);

    private TimelineInfo _info = null!;
    private TimelineImage _image = null!;
    private TimelineClock _clock = null!;
    private LazySnapshot<TimelineState> _snapshot = null!;
    private VersionReserve _versions = null!;
    private TimelineSnapshot? _published;
    private ReplayStatus? _replay;
    private ImmutableArray<Alert> _alerts = [];
    private bool _removed;
    private bool _volumeChanged = true;
    private DateTimeOffset _lastTick = DateTimeOffset.MinValue;
    private DateTimeOffset _lastMoment = DateTimeOffset.MinValue;
    private DateTimeOffset _lastRecord;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var run = this.GetPrimaryKeyString();
        _info = await runs.GetAsync(run, cancellationToken);

        // Whoever still calls a fork that was thrown away must not bring it back to light.
        _removed = _info.Fork is not null && (await GrainFactory.GetTimelineDirectory().Find(_info.Name))?.Run != run;
        _clock = await RecoverClockAsync(cancellationToken);
        _image = new TimelineImage(stored.State, await ledger.EntitiesAsync(run, cancellationToken), _info.Formula);
        _snapshot = new LazySnapshot<TimelineState>(stored, _image.ToState, () => _image.Volume.Articles, this.DeactivateOnIdle, log);
        await Task.WhenAll(Enumerable.Range(0, _info.Partitions).Select(p => ReadUpAsync(p, long.MaxValue, cancellationToken)));
        _versions = new VersionReserve(checkpoints, CheckpointKeys.Version(run));
        await _versions.LoadAsync(cancellationToken);
        this.RegisterGrainTimer(OnTimerAsync, new(options.Value.TickInterval, options.Value.TickInterval) { Interleave = true });
        this.RegisterGrainTimer(_snapshot.FlushWhenDueAsync, new(options.Value.SnapshotInterval, options.Value.SnapshotInterval) { Interleave = true });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_snapshot is null || _removed) return;
        await RecordClockAsync(wall.Now);
        await _snapshot.FlushAsync();
    }

    public async Task WakeUp()
    {
        await PublishIfMovedAsync();
        await WakePartitionsAsync();
        await HandOutNowAsync();
    }

    public Task<TimelineTick> GetTick() => Task.FromResult(new TimelineTick(_clock, _image.Volume.ToSeries()));

    public async Task SetClock(TimelineClock clock)
    {
        // Shown before it is recorded, so that no lazy record of the old clock can follow the new one's.
        _clock = clock;
        await checkpoints.SaveAsync(CheckpointKeys.Clock(_info.Run), new ClockRecord(clock.Moment, clock.Speed, clock.End));
        await PublishIfMovedAsync();
        await HandOutNowAsync();
    }

    public async Task SetReplay(ReplayStatus replay)
    {
        _replay = replay;
        await PublishIfMovedAsync();
    }

    public async Task SetAlerts(ImmutableArray<Alert> alerts)
    {
        _alerts = alerts;
        await PublishIfMovedAsync();
    }

    public async Task Remove()
    {
        await _publishing.WaitAsync();
        try
        {
            _removed = true;
            board.Publish(new TimelineSnapshot(_info, await _versions.NextAsync(), _clock, _image.Volume.Articles, _replay) { Removed = true });
        }
        finally
        {
            _publishing.Release();
        }

        // Snapshots are only a shortcut to the ledger; where one is left over, it costs its room and nothing else.
        await _snapshot.StopAsync();
        await stored.ClearStateAsync();
        foreach (var entity in _image.Entities) await checkpoints.DeleteAsync(CheckpointKeys.State(entity[..entity.IndexOf('/', StringComparison.Ordinal)], GrainKeys.Entity(_info.Run, entity)));
        DeactivateOnIdle();
    }

    public async Task Notify(int partition, ImmutableArray<ArticleDelta> deltas)
    {
        if (deltas.IsEmpty) return;
        if (deltas[0].Offset > _image.Applied(partition) + 1) await ReadUpAsync(partition, deltas[0].Offset - 1, CancellationToken.None);
        foreach (var delta in deltas) Apply(partition, delta);
    }

    public Task<TimelineStatus> GetStatus()
    {
        var now = _clock.At(wall.Now);
        var status = new TimelineStatus(_info.Run, _clock, now, _image.Volume.Articles, _image.Volume.StoryCount, _image.Entities.Count)
        {
            World = _image.World.At(now, _image.Volume.ToSeries()),
        };
        return Task.FromResult(status);
    }

    public Task<ImmutableArray<string>> GetCopies(string article) => Task.FromResult<ImmutableArray<string>>([.. _image.Volume.CopiesOf(article).Take(MostCopies)]);

    public async Task<string> GetDigest()
    {
        await WakePartitionsAsync();
        var entities = _image.Entities.Order(StringComparer.Ordinal).ToArray();
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        await Fanout.EachAsync(entities, options.Value.Parallelism, async e => digests[e] = await GrainFactory.GetEntity(_info.Run, e).GetDigest());

        // An entity all of whose articles were taken back is as one that was never seen.
        var lines = entities.Where(e => digests[e] != NoClaims).Select(e => $"{e} {digests[e]}");
        return Sha256Digest.Of([.. lines, $"volume {_image.Volume.Digest()}", $"world {_image.World.Digest()}"]);
    }

    private Task WakePartitionsAsync() =>
        Task.WhenAll(Enumerable.Range(0, _info.Partitions).Select(p => GrainFactory.GetIntake(_info.Run, p).WakeUp()));

    // A clock that ran goes on from the moment at which it was last seen, not from where the outage would have brought it.
    private async Task<TimelineClock> RecoverClockAsync(CancellationToken cancellation)
    {
        var now = wall.Now;
        if (_info.Kind == TimelineKind.Live) return TimelineClock.Live(now);
        if (_info.Fork is { } fork) return new TimelineClock(fork.At, now, 0);
        var record = await checkpoints.LoadAsync<ClockRecord>(CheckpointKeys.Clock(_info.Run), cancellation);
        return record is null
            ? new TimelineClock(_info.CreatedAt, now, 0)
            : new TimelineClock(record.Moment, now, record.Speed, record.End);
    }

    private async Task ReadUpAsync(int partition, long upTo, CancellationToken cancellation)
    {
        while (_image.Applied(partition) is var applied && applied < upTo)
        {
            var missed = await ledger.ReadAsync(_info.Run, partition, applied, (int)Math.Min(ReadLimit, upTo - applied), cancellation);
            if (missed.IsEmpty) return;
            foreach (var delta in missed) Apply(partition, delta);
        }
    }

    private void Apply(int partition, ArticleDelta delta)
    {
        if (!_image.Apply(partition, delta)) return;
        _snapshot.Touch();
        _volumeChanged |= delta.Counts;
    }

    private async Task OnTimerAsync()
    {
        var now = wall.Now;
        if (_clock.Speed > 0) DelayDeactivation(WhileRunning);
        try
        {
            await PublishIfMovedAsync();
            if (_clock.Speed > 0 && _info.Kind == TimelineKind.Replay && now - _lastRecord >= options.Value.CheckpointInterval) await RecordClockAsync(now);
            if (!TickPolicy.IsDue(_clock, now, _lastTick, _lastMoment, _volumeChanged, options.Value) || !_handingOut.Wait(0)) return;
            await HandOutAsync(attempts: 1);
        }
        catch (Exception e)
        {
            TickFailed(e, _info.Run);
        }
    }

    private async Task HandOutNowAsync()
    {
        await _handingOut.WaitAsync();
        await HandOutAsync(TickAttempts);
    }

    // Holds _handingOut, and releases it.
    private async Task HandOutAsync(int attempts)
    {
        try
        {
            var now = wall.Now;
            var tick = new TimelineTick(_clock, _image.Volume.ToSeries());
            (_volumeChanged, _lastTick, _lastMoment) = (false, now, _clock.At(now));
            List<string> left = [.. _image.Entities];
            for (var attempt = 1; left.Count > 0; attempt++)
            {
                var (deaf, reason) = await TellAsync(left, tick);
                if (deaf.Count == 0) return;
                left = deaf;
                if (attempt < attempts)
                {
                    await Task.Delay(Retry.Pause(attempt, options.Value), time);
                    continue;
                }

                // The next tick tries again, also where the clock stands.
                _volumeChanged = true;
                throw new InvalidOperationException($"{deaf.Count} entities of '{_info.Run}' did not hear the clock; the first is {deaf[0]}.", reason);
            }
        }
        finally
        {
            _handingOut.Release();
        }
    }

    private async Task<(List<string> Deaf, Exception? Reason)> TellAsync(IReadOnlyList<string> entities, TimelineTick tick)
    {
        var deaf = new List<string>();
        Exception? reason = null;
        await Fanout.EachAsync(entities, options.Value.Parallelism, async entity =>
        {
            try
            {
                await GrainFactory.GetEntity(_info.Run, entity).Tick(tick);
            }
            catch (Exception e)
            {
                deaf.Add(entity);
                reason ??= e;
            }
        });
        return (deaf, reason);
    }

    private async Task RecordClockAsync(DateTimeOffset now)
    {
        if (_info.Kind == TimelineKind.Live) return;
        _lastRecord = now;
        var clock = _clock;
        await checkpoints.SaveAsync(CheckpointKeys.Clock(_info.Run), new ClockRecord(clock.At(now), clock.Speed, clock.End));
    }

    private async Task PublishIfMovedAsync()
    {
        await _publishing.WaitAsync();
        try
        {
            if (_removed) return;
            var world = _image.World.At(_clock.At(wall.Now), _image.Volume.ToSeries());
            if (_published is { } last && last.Clock == _clock && last.Articles == _image.Volume.Articles && last.Replay == _replay && last.World == world && last.Alerts == _alerts) return;
            var version = await _versions.NextAsync();
            _published = new TimelineSnapshot(_info, version, _clock, _image.Volume.Articles, _replay) { World = world, Alerts = _alerts };
            board.Publish(_published);
        }
        finally
        {
            _publishing.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Timeline {Run} could not hand out its clock; the next tick tries again.")]
    private partial void TickFailed(Exception e, string run);
}
