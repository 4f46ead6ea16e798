using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Publishing;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Tests.Publishing;

public class ChangeBoardTests
{
    private readonly ChangeBoard _board = new();

    [Fact]
    public void The_latest_value_wins_and_is_held_once()
    {
        _board.Publish(Snapshot("country/UKR", 1));
        _board.Publish(Snapshot("country/UKR", 2));
        Assert.Equal(2, Assert.Single(_board.Since(0, 100).Entities).Version);
    }

    [Fact]
    public void An_older_version_changes_nothing()
    {
        _board.Publish(Snapshot("country/UKR", 2));
        var before = _board.Since(0, 100);
        _board.Publish(Snapshot("country/UKR", 1));
        Assert.Empty(_board.Since(before.Sequence, 100).Entities);
        Assert.Equal(2, Assert.Single(_board.Since(0, 100).Entities).Version);
    }

    [Fact]
    public void A_batch_holds_only_what_changed_behind_its_start()
    {
        _board.Publish(Snapshot("country/UKR", 1));
        _board.Publish(Snapshot("country/RUS", 1));
        var full = _board.Since(0, 100);
        _board.Publish(Snapshot("country/UKR", 2));
        var next = _board.Since(full.Sequence, 100);
        Assert.Equal((full.Sequence, full.Board), (next.After, next.Board));
        Assert.Equal("country/UKR", Assert.Single(next.Entities).Entity);
    }

    [Fact]
    public void Batches_of_limited_size_follow_on_each_other_and_miss_nothing()
    {
        for (var i = 0; i < 10; i++) _board.Publish(Snapshot($"leader/l{i}", 1));
        var seen = new List<string>();
        var held = 0L;
        while (_board.Since(held, 3) is { Entities.IsEmpty: false } batch)
        {
            Assert.Equal(held, batch.After);
            seen.AddRange(batch.Entities.Select(e => e.Entity));
            held = batch.Sequence;
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"leader/l{i}"), seen);
    }

    [Fact]
    public async Task Waiting_ends_when_something_changes()
    {
        var waiting = _board.ChangedAfterAsync(0, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        _board.Publish(Snapshot("country/UKR", 1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_new_run_of_a_timeline_drives_out_the_old_one()
    {
        _board.Publish(Snapshot("country/UKR", 9));
        _board.Publish(Snapshot("country/UKR", 1, "live~1"));
        _board.Publish(Timeline("seeds~2"));
        _board.Publish(Snapshot("country/UKR", 10));
        var batch = _board.Since(0, 100);
        Assert.Equal("live~1", Assert.Single(batch.Entities).Run);
        Assert.Equal("seeds~2", Assert.Single(batch.Timelines).Info.Run);
    }

    private static EntitySnapshot Snapshot(string entity, long version, string run = "seeds~1") =>
        new(run, entity, version, TensionScore.Unknown, 0, 0, 0, default, []);

    private static TimelineSnapshot Timeline(string run) =>
        new(new TimelineInfo("seeds", run, TimelineKind.Replay, 1, default), 1, new TimelineClock(default, default, 0), 0, null);
}
