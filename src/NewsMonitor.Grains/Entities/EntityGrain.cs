using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Grains.Storage;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Entities;

/// <summary>
/// What countries, organisations and leaders have in common. The image changes only in calls that do not interleave; queries in between
/// see it whole.
/// </summary>
internal abstract class EntityGrain(IPersistentState<EntityState> stored, EntityServices services) : Grain, IEntityGrain
{

    private string _run = "";
    private string _entity = "";
    private EntityImage _image = null!;
    private TimelineTick _tick = null!;
    private VersionReserve _versions = null!;
    private LazySnapshot<EntityState> _snapshot = null!;
    private readonly RecentChanges _changes = new();
    private EntitySnapshot? _published;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _entity) = GrainKeys.SplitEntity(this.GetPrimaryKeyString());
        var info = await services.Runs.GetAsync(_run, cancellationToken);
        _image = new EntityImage(stored.State, info.Formula);
        _snapshot = new LazySnapshot<EntityState>(stored, _image.ToState, () => _image.Tension.Claims, this.DeactivateOnIdle, services.Log);
        await Task.WhenAll(Enumerable.Range(0, info.Partitions).Select(p => ReadUpAsync(p, long.MaxValue, cancellationToken)));
        _versions = new VersionReserve(services.Checkpoints, CheckpointKeys.Version(this.GetPrimaryKeyString()));
        await _versions.LoadAsync(cancellationToken);
        _tick = await GrainFactory.GetTimeline(_run).GetTick();
        await PublishIfMovedAsync();
        var pause = services.Options.Value.SnapshotInterval;
        this.RegisterGrainTimer(_snapshot.FlushWhenDueAsync, new(pause, pause) { Interleave = true });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_snapshot is not null) await _snapshot.FlushAsync();
    }

    public async Task Notify(int partition, long previous, ImmutableArray<EntityDelta> deltas)
    {
        if (deltas.IsEmpty) return;
        var applied = _image.Applied(partition);
        var gap = previous < 0 || previous > applied;
        if (gap && deltas[^1].Offset > applied) await ReadUpAsync(partition, deltas[0].Offset - 1, CancellationToken.None);
        foreach (var delta in deltas) Apply(partition, delta);
        await PublishIfMovedAsync();
    }

    public async Task Tick(TimelineTick tick)
    {
        _tick = tick;
        await PublishIfMovedAsync();
    }

    public Task<EntitySnapshot> GetSnapshot() => Task.FromResult(_published!);

    public Task<ImmutableArray<CounterpartScore>> GetCounterparts(int limit) => Task.FromResult<ImmutableArray<CounterpartScore>>(
        [.. _image.Tension.Dyads(Clock())
            .OrderByDescending(d => d.Total)
            .ThenBy(d => d.Counterpart, StringComparer.Ordinal)
            .Take(limit)
            .Select(d => new CounterpartScore(d.Counterpart, d.By, d.Toward))]);

    public Task<string> GetDigest() => Task.FromResult(_image.Tension.Digest());

    private DateTimeOffset Clock() => _tick.Clock.At(services.Wall.Now);

    private async Task ReadUpAsync(int partition, long upTo, CancellationToken cancellation)
    {
        var missed = await services.Ledger.ReadEntityAsync(_run, _entity, partition, _image.Applied(partition), upTo, cancellation);
        foreach (var delta in missed) Apply(partition, delta);
    }

    private void Apply(int partition, EntityDelta delta)
    {
        if (!_image.Apply(partition, delta)) return;
        _snapshot.Touch();
        _changes.Add(delta);
    }

    // Also called for what changed nothing: where publishing failed the last time, the repetition makes good for it.
    private async Task PublishIfMovedAsync()
    {
        var clock = Clock();
        var score = _image.Tension.At(clock, _tick.Volume);
        if (_published is { } last && last.Score == score && last.Claims == _image.Tension.Claims
            && last.Statements == _image.Statements && last.StatementHead == _image.StatementHead) return;
        var version = await _versions.NextAsync();
        Telemetry.Published.Add(1);
        _published = new EntitySnapshot(
            _run, _entity, version, score, _image.Tension.Claims, _image.Statements, _image.StatementHead, clock,
            Sparkline.Of(_image.Tension, clock, _tick.Volume))
        { Causes = _changes.Publish(version) };
        services.Board.Publish(_published);
    }
}
