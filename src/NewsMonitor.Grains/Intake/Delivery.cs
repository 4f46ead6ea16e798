using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Intake;

/// <summary>
/// Tells the entities and the timeline what stands in one partition, from the last entry that all had heard. What was just appended is
/// taken from memory; what is not there (after a restart, or when recipients lag far behind) is read from the ledger. Lives on the grain's
/// scheduler.
/// </summary>
internal sealed partial class Delivery
{
    private readonly IGrainFactory _grains;
    private readonly ILedger _ledger;
    private readonly string _run;
    private readonly int _partition;
    private readonly GrainsOptions _options;
    private readonly Postman _postman;
    private readonly OffsetTracker _tracker;
    private readonly Outbox<ArticleDelta> _timeline;
    private readonly Dictionary<string, Outbox<EntityDelta>> _entities = new(StringComparer.Ordinal);
    private readonly Queue<ArticleDelta> _fresh = new();
    private readonly List<(long Offset, TaskCompletionSource Told)> _waiters = [];
    private long _head;
    private bool _feeding;

    public Delivery(IGrainFactory grains, ILedger ledger, string run, int partition, long told, Action failed, GrainsOptions options, TimeProvider time, ILogger log, CancellationToken stopped)
    {
        (_grains, _ledger, _run, _partition, _options) = (grains, ledger, run, partition, options);
        _head = told;
        _tracker = new OffsetTracker(told);
        _postman = new Postman(Heard, failed, options, time, log, stopped);
        var timeline = grains.GetTimeline(run);
        _timeline = new Outbox<ArticleDelta>(run, (_, deltas) => timeline.Notify(partition, deltas), d => d.Offset, _postman);
    }

    /// <summary>Every entry up to this offset was heard by all.</summary>
    public long Told => _tracker.Told;

    /// <summary>Whether somebody is still to hear of something.</summary>
    public bool IsBehind => _tracker.Told < _head;

    /// <summary>Takes note of the partition's last offset and, where they are at hand, of the entries that lead to it.</summary>
    public void Advance(long head, ImmutableArray<ArticleDelta> fresh)
    {
        _head = Math.Max(_head, head);
        foreach (var delta in fresh) _fresh.Enqueue(delta);

        // Beyond the window the ledger serves as well, and memory stays bounded.
        while (_fresh.Count > _options.DeliveryWindow) _fresh.Dequeue();
        Feed();
    }

    /// <summary>Completes when all have heard of everything up to the offset.</summary>
    public Task WhenToldAsync(long offset)
    {
        if (Told >= offset) return Task.CompletedTask;
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add((offset, told));
        return told.Task.WaitAsync(_postman.Stopped);
    }

    private void Feed()
    {
        if (_feeding) return;
        _feeding = true;
        _ = FeedAsync();
    }

    private async Task FeedAsync()
    {
        var failures = 0;
        while (_tracker.Begun < _head && _tracker.Open < _options.DeliveryWindow)
        {
            try
            {
                foreach (var delta in await NextAsync()) Tell(delta);
                failures = 0;
            }
            catch (Exception e) when (!_postman.Stopped.IsCancellationRequested)
            {
                NotRead(_postman.Log, e, _run, _partition, _tracker.Begun);
                if (!await _postman.PauseAsync(++failures)) return;
            }
        }

        _feeding = false;
    }

    private async Task<IReadOnlyList<ArticleDelta>> NextAsync()
    {
        var room = _options.DeliveryWindow - _tracker.Open;
        while (_fresh.TryPeek(out var old) && old.Offset <= _tracker.Begun) _fresh.Dequeue();
        var next = new List<ArticleDelta>();
        while (next.Count < room && _fresh.TryPeek(out var delta) && delta.Offset == _tracker.Begun + 1 + next.Count) next.Add(_fresh.Dequeue());
        if (next.Count > 0) return next;

        var read = await _ledger.ReadAsync(_run, _partition, _tracker.Begun, room);
        if (read.IsEmpty) throw new InvalidDataException($"The ledger holds nothing behind offset {_tracker.Begun}, though {_head} was appended.");
        return read;
    }

    private void Tell(ArticleDelta delta)
    {
        // What is no entity id (of an older reader) has no grain that could hear it.
        var recipients = delta.Entities.Where(e => EntityId.TryParse(e.Entity, out _, out _)).ToArray();
        _tracker.Begin(delta.Offset, recipients.Length + 1);
        foreach (var entity in recipients) OutboxOf(entity.Entity).Add(entity);
        _timeline.Add(delta);
    }

    private Outbox<EntityDelta> OutboxOf(string entity)
    {
        if (_entities.TryGetValue(entity, out var outbox)) return outbox;
        var grain = _grains.GetEntity(_run, entity);
        return _entities[entity] = new Outbox<EntityDelta>(
            GrainKeys.Entity(_run, entity), (previous, deltas) => grain.Notify(_partition, previous, deltas), d => d.Offset, _postman);
    }

    private void Heard(long offset)
    {
        _tracker.Heard(offset);
        foreach (var waiter in _waiters.Where(w => w.Offset <= Told).ToArray())
        {
            _waiters.Remove(waiter);
            waiter.Told.TrySetResult();
        }

        Feed();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partition {Partition} of {Run} could not be read behind offset {Offset}; trying again.")]
    private static partial void NotRead(ILogger log, Exception e, string run, int partition, long offset);
}
