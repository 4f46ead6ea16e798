using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Publishing;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;
using Orleans.Serialization;

namespace NewsMonitor.Grains.Abstractions.Tests;

/// <summary>What crosses between silos comes out as it went in.</summary>
public class WireTests
{
    private static readonly DateTimeOffset At = new(2022, 2, 7, 13, 5, 0, TimeSpan.Zero);
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Articles_cross_whole()
    {
        var article = new ArticleText("https://outlet.example/1", "Text with “quotes” and a lone \ud83d\ude00", "Title", At, "outlet", "https://outlet.example/1");
        Assert.Equal(article, Crossed(article));
    }

    [Fact]
    public void Deltas_cross_whole()
    {
        var claim = new Claim("country/UKR", "country/RUS", ClaimRole.Toward, PloverRoot.Threaten, new DateOnly(2022, 2, 7), 350_000, "a1", 2, "outlet");
        var delta = new EntityDelta("country/UKR", 7, "a1", false, [claim], 3, 99, At);
        var crossed = Crossed(new ArticleDelta(7, "a1", false, true, "story", new DateOnly(2022, 2, 7), [delta], At));
        Assert.Equal((7, "a1", false, true, "story", new DateOnly(2022, 2, 7)), (crossed.Offset, crossed.Article, crossed.Withdraws, crossed.Adds, crossed.Story, crossed.Day));
        Assert.Equal(claim, Assert.Single(Assert.Single(crossed.Entities).Claims));
        Assert.Equal(99, crossed.Entities[0].StatementHead);
    }

    [Fact]
    public void A_batch_of_snapshots_crosses_whole()
    {
        var entity = new EntitySnapshot("seeds~1", "country/UKR", 12, new TensionScore(41.25, 3, 1, 2, 1), 5, 4, 77, At, [1.5f, float.NaN]);
        var clock = new TimelineClock(At, At.AddYears(4), 3600, At.AddDays(9));
        var replay = new ReplayStatus("seeds", "seeds~1", ReplayState.Playing, 3, 30, 3600, At, At.AddDays(8), [new SkippedDocument("x.txt", "no date")], null, "seeds");
        var timeline = new TimelineSnapshot(new TimelineInfo("seeds", "seeds~1", TimelineKind.Replay, 4, At), 9, clock, 3, replay);
        var batch = Crossed(new SnapshotBatch(Guid.NewGuid(), 4, 6, [entity], [timeline]));
        Assert.Equal(entity.Spark, batch.Entities[0].Spark.AsEnumerable());
        Assert.Equal(entity with { Spark = default }, batch.Entities[0] with { Spark = default });
        Assert.Equal(clock, batch.Timelines[0].Clock);
        Assert.Equal(replay.Skipped, batch.Timelines[0].Replay!.Skipped.AsEnumerable());
    }

    [Fact]
    public void An_unknown_score_stays_unknown() => Assert.Null(Crossed(TensionScore.Unknown).Tension);

    [Fact]
    public void Ticks_cross_whole()
    {
        var tick = Crossed(new TimelineTick(TimelineClock.Live(At), new VolumeSeries([new DayCount(new DateOnly(2022, 2, 7), 12)])));
        Assert.Equal(TimelineClock.Live(At), tick.Clock);
        Assert.Equal(12, tick.Volume.Total);
    }

    [Fact]
    public void What_went_wrong_keeps_its_words()
    {
        Assert.Equal("The disk is full.", Crossed(new IntakeUnavailableException("The disk is full.")).Message);
        Assert.Equal("No such folder.", Crossed(new ReplayException("No such folder.")).Message);
    }

    private static T Crossed<T>(T value) => Serializer.Deserialize<T>(Serializer.SerializeToArray(value))!;
}
