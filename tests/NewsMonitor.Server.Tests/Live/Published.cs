using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Tension.Alerts;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Tests.Live;

/// <summary>Makes published values.</summary>
internal static class Published
{
    public static readonly DateTimeOffset Day = new(2022, 2, 7, 12, 0, 0, TimeSpan.Zero);

    public static EntitySnapshot Entity(string entity, long version, string run = "seeds~1", double? tension = null, double hostile = 1) => new(
        run, entity, version, new TensionScore(tension ?? version, hostile, 0, hostile, 0), (int)version, (int)version, version * 10, Day, [0f, 1f]);

    public static TimelineSnapshot Status(
        long version, string run = "seeds~1", double speed = 1, int articles = 1, ReplayState? replay = null, DateTimeOffset? anchor = null) => new(
        new TimelineInfo(GrainKeys.TimelineOf(run), run, TimelineKind.Replay, 4, Day),
        version,
        new TimelineClock(Day, anchor ?? Day, speed),
        articles,
        replay is { } state ? new ReplayStatus(GrainKeys.TimelineOf(run), run, state, 1, 2, speed, Day, Day, [new SkippedDocument("a.txt", "undated")], null, null) : null);

    public static Alert Alert(long sequence) => new(
        sequence, new AlertRule { Id = "r1", Name = "Ukraine at or above 60", Entity = "country/UKR", Threshold = 60 }, "seeds", "seeds~1", Day, Day, 61.5);

    public static SnapshotBatch Batch(
        Guid board, long after, long sequence, IEnumerable<EntitySnapshot>? entities = null, params TimelineSnapshot[] timelines) =>
        new(board, after, sequence, entities is null ? [] : [.. entities], [.. timelines]);
}

/// <summary>Stands for one silo's change board and pump: numbers its batches.</summary>
internal sealed class Board(IReplicaObserver replica)
{
    private readonly Guid _id = Guid.NewGuid();
    private long _sequence;

    public async Task Publish(params EntitySnapshot[] entities) => await Publish(entities, []);

    public async Task Publish(IEnumerable<EntitySnapshot> entities, params TimelineSnapshot[] timelines)
    {
        var batch = new SnapshotBatch(_id, _sequence, ++_sequence, [.. entities], [.. timelines]);
        Assert.True(await replica.Receive(batch), "the replica refused a batch that follows on what it holds");
    }
}
