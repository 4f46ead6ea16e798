using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;

namespace NewsMonitor.Grains.Timelines;

/// <inheritdoc cref="IReplayGrain"/>
[GrainType("replay")]
internal sealed partial class ReplayGrain(
    ICorpusReader corpora, CheckpointStore checkpoints, RunRegistry runs, WallClock wall, IOptions<GrainsOptions> options, ILogger<ReplayGrain> log)
    : Grain, IReplayGrain
{
    private const int BatchLimit = 512;
    private const int MostFailures = 8;

    private ReplayRecord _record = null!;
    private TimelineClock _clock = null!;
    private IGrainTimer _timer = null!;
    private int _failures;

    // Read when the replay first moves in this activation.
    private ReplaySchedule? _schedule;

    private ReplayStatus Status => _record.Status;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var timeline = this.GetPrimaryKeyString();
        _record = await checkpoints.LoadAsync<ReplayRecord>(CheckpointKeys.Replay(timeline), cancellationToken) ?? ReplayRecord.None(timeline);
        _clock = new TimelineClock(_record.Moment, wall.Now, 0, _record.End);
        _timer = this.RegisterGrainTimer(PumpAsync, new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });

        // The clock is set going by the first pump: setting it calls other grains, which activation must not wait for.
        if (Status.State == ReplayState.Playing) Arm(TimeSpan.Zero);
    }

    public async Task WakeUp()
    {
        if (Status.State != ReplayState.None) await Timeline.SetReplay(Status);
    }

    public Task<ReplayStatus> GetStatus() => Task.FromResult(Status);

    public async Task<ReplayStatus> Start(ReplaySettings settings)
    {
        if (settings.Speed is { } asked) RefuseSpeed(asked);
        var corpus = await ReadCorpusAsync(settings.Path);
        if (corpus.Items.IsEmpty)
            throw new ReplayException($"'{settings.Path}' holds no dated document ({corpus.Skipped.Length} were skipped{Because(corpus)}).");
        var info = await BeginAsync();
        _schedule = new ReplaySchedule(corpus.Items);
        var status = new ReplayStatus(
            info.Name, info.Run, settings.Paused ? ReplayState.Paused : ReplayState.Playing, 0, _schedule.Total,
            settings.Speed ?? _schedule.DefaultSpeed, _schedule.From, _schedule.To, corpus.Skipped, null, settings.Path);
        var before = _record;
        _record = new ReplayRecord(status, settings, _schedule.From, _schedule.End, _schedule.Fingerprint);
        try
        {
            return await MoveAsync(status, _schedule.From);
        }
        catch (Exception e)
        {
            // What is on record holds: the replay may or may not have begun there.
            NotMoved(e, info.Name);
            if (await checkpoints.LoadAsync<ReplayRecord>(CheckpointKeys.Replay(info.Name)) is not { } recorded || recorded.Status.Run != info.Run) _record = before;
            throw new ReplayException($"The replay could not begin: {e.Message}", e);
        }
    }

    public async Task<ReplayStatus> Pause()
    {
        RefuseNone();
        return Status.State == ReplayState.Playing ? await MoveAsync(Status with { State = ReplayState.Paused }, Now()) : Status;
    }

    public async Task<ReplayStatus> Resume()
    {
        RefuseEnded("resumed");
        return Status.State == ReplayState.Playing ? Status : await MoveAsync(Status with { State = ReplayState.Playing, Problem = null }, Now());
    }

    public async Task<ReplayStatus> SetSpeed(double speed)
    {
        RefuseEnded("set to another speed");
        RefuseSpeed(speed);
        return await MoveAsync(Status with { Speed = speed }, Now());
    }

    public async Task<ReplayStatus> Step()
    {
        RefuseEnded("moved on");
        await MoveAsync(Status with { State = ReplayState.Paused, Problem = null }, Now());
        var schedule = await ScheduleAsync();
        if (schedule.At(Status.Position) is not { } next) return await FinishAsync();
        await (await FeederAsync()).FeedAsync([next]);
        var moment = next.At > _clock.Moment ? next.At : _clock.Moment;
        await MoveAsync(Status with { Position = Status.Position + 1 }, moment);
        return Status.Position < schedule.Total ? Status : await FinishAsync();
    }

    public async Task<ReplayStatus> Seek(DateTimeOffset moment)
    {
        RefuseEnded("moved on");
        if (moment < Now()) throw new ReplayException($"The replay of timeline '{Status.Timeline}' is past {moment:u}; look at that moment by its history, or restart the replay.");
        var schedule = await ScheduleAsync();
        var target = moment < _record.End ? moment.ToUniversalTime() : _record.End;
        while (await FeedDueAsync(schedule, target) is > 0 and var fed) await RecordAsync(Status with { Position = Status.Position + fed, Problem = null }, Now());
        return Status.Position < schedule.Total ? await MoveAsync(Status, target) : await FinishAsync();
    }

    public async Task<ReplayStatus> Restart()
    {
        RefuseNone();
        return await Start(_record.Settings with { Paused = false });
    }

    public async Task<ReplayStatus> Stop()
    {
        RefuseNone();
        if (Status.State is ReplayState.Finished or ReplayState.Stopped) return Status;
        return await MoveAsync(Status with { State = ReplayState.Stopped }, Now());
    }

    private ITimelineGrain Timeline => GrainFactory.GetTimeline(Status.Run);

    private DateTimeOffset Now() => _clock.At(wall.Now);

    // Feeds what is due, then sleeps until the next document is.
    private async Task PumpAsync()
    {
        if (Status.State != ReplayState.Playing) return;
        try
        {
            var schedule = await ScheduleAsync();
            if (_clock.Speed != Status.Speed) await MoveAsync(Status, _record.Moment);
            var moment = Now();
            var fed = await FeedDueAsync(schedule, moment);
            if (fed > 0) await RecordAsync(Status with { Position = Status.Position + fed }, moment);
            _failures = 0;
            if (Status.Position >= schedule.Total) await FinishAsync();
            else Arm(schedule.UntilNext(_clock, wall.Now, Status.Position));
        }
        catch (Exception e)
        {
            await FailedAsync(e);
        }
    }

    private async Task<int> FeedDueAsync(ReplaySchedule schedule, DateTimeOffset moment)
    {
        var feeder = await FeederAsync();
        var due = schedule.Due(moment, Status.Position, BatchLimit);
        var count = due.Length;
        if (count == 0) return 0;
        using var activity = Telemetry.Source.StartActivity("replay.feed");
        activity?.SetTag("newsmonitor.batch", count);
        await feeder.FeedAsync(due);
        return count;
    }

    private async Task FailedAsync(Exception e)
    {
        NotMoved(e, Status.Timeline);
        if (e is not ReplayException && ++_failures < MostFailures)
        {
            Arm(Retry.Pause(_failures, options.Value));
            return;
        }

        _failures = 0;
        try
        {
            await MoveAsync(Status with { State = ReplayState.Failed, Problem = e.Message }, Now());
        }
        catch (Exception again)
        {
            // Not even the failure can be recorded: keep trying.
            NotMoved(again, Status.Timeline);
            if (Status.State == ReplayState.Playing) Arm(options.Value.RetryLimit);
        }
    }

    // When the clock stands at its end, every entity has heard of everything.
    private async Task<ReplayStatus> FinishAsync()
    {
        var run = await runs.GetAsync(Status.Run);
        await Task.WhenAll(Enumerable.Range(0, run.Partitions).Select(p => GrainFactory.GetIntake(run.Run, p).WakeUp()));
        return await MoveAsync(Status with { State = ReplayState.Finished }, _record.End);
    }

    // Records the status, sets the clock by it, and sees to the pump.
    private async Task<ReplayStatus> MoveAsync(ReplayStatus status, DateTimeOffset moment)
    {
        var speed = status.State == ReplayState.Playing ? status.Speed : 0;
        await SaveAsync(status, moment);
        _clock = new TimelineClock(moment, wall.Now, speed, _record.End);
        await Timeline.SetReplay(status);
        await Timeline.SetClock(_clock);
        if (speed > 0) Arm(TimeSpan.Zero);
        return status;
    }

    private async Task RecordAsync(ReplayStatus status, DateTimeOffset moment)
    {
        await SaveAsync(status, moment);
        await Timeline.SetReplay(status);
    }

    private async Task SaveAsync(ReplayStatus status, DateTimeOffset moment)
    {
        var record = _record with { Status = status, Moment = moment };
        await checkpoints.SaveAsync(CheckpointKeys.Replay(status.Timeline), record);
        _record = record;
    }

    // The timeline in a run that holds nothing yet.
    private async Task<TimelineInfo> BeginAsync()
    {
        var name = this.GetPrimaryKeyString();
        var directory = GrainFactory.GetTimelineDirectory();
        var info = await directory.GetOrCreate(name, TimelineKind.Replay, options.Value.Partitions);
        if (info.Kind != TimelineKind.Replay) throw new ReplayException($"Timeline '{name}' runs live; a replay needs a timeline of its own.");
        if (Status.State is ReplayState.Playing) await MoveAsync(Status with { State = ReplayState.Stopped }, Now());
        var used = Status.Run == info.Run || (await GrainFactory.GetTimeline(info.Run).GetStatus()).Articles > 0;
        return used ? await directory.BeginRun(name, options.Value.Partitions) : info;
    }

    private async Task<ReplaySchedule> ScheduleAsync()
    {
        if (_schedule is not null) return _schedule;
        var corpus = await ReadCorpusAsync(Status.Path ?? "");
        if (corpus.Items.IsEmpty) throw new ReplayException($"'{Status.Path}' holds no dated document any more.");
        var schedule = new ReplaySchedule(corpus.Items);
        if (schedule.Fingerprint != _record.Fingerprint)
        {
            // The corpus was changed meanwhile: go through it again; what is in already changes nothing.
            CorpusChanged(Status.Timeline, Status.Path);
            _record = _record with
            {
                Fingerprint = schedule.Fingerprint,
                End = schedule.End,
                Status = Status with { Position = 0, Total = schedule.Total, From = schedule.From, To = schedule.To, Skipped = corpus.Skipped },
            };
        }

        return _schedule = schedule;
    }

    private async Task<CorpusFeeder> FeederAsync() => new(GrainFactory, await runs.GetAsync(Status.Run));

    private async Task<Corpus> ReadCorpusAsync(string path)
    {
        try
        {
            return await corpora.ReadAsync(path, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReplayException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private void Arm(TimeSpan? pause)
    {
        // Long pauses are taken in naps: the wall clock may be set, or the machine may have slept.
        if (pause is { } due) _timer.Change(due < options.Value.LongestNap ? due : options.Value.LongestNap, Timeout.InfiniteTimeSpan);
    }

    private static string Because(Corpus corpus) =>
        corpus.Skipped.IsDefaultOrEmpty ? "" : $", the first, '{corpus.Skipped[0].Name}', because: {corpus.Skipped[0].Reason}";

    private static void RefuseSpeed(double speed)
    {
        if (!double.IsFinite(speed) || speed <= 0) throw new ReplayException($"The speed is more than 0 story seconds per second, not {speed}.");
    }

    private void RefuseNone()
    {
        if (Status.State == ReplayState.None) throw new ReplayException($"No replay was started on timeline '{Status.Timeline}'.");
    }

    private void RefuseEnded(string what)
    {
        RefuseNone();
        if (Status.State is ReplayState.Finished or ReplayState.Stopped)
            throw new ReplayException($"The replay of timeline '{Status.Timeline}' has ended; it cannot be {what}, only restarted.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The replay of {Timeline} could not move on.")]
    private partial void NotMoved(Exception e, string timeline);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The corpus {Path} of {Timeline} was changed; the replay goes through it again.")]
    private partial void CorpusChanged(string timeline, string? path);
}
