using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Tests.Support;
using NewsMonitor.Ledger;

namespace NewsMonitor.Grains.Tests.Intake;

public class IntakeGrainTests
{
    private static readonly ArticleText First = SyntheticNews.Threat("first", SyntheticNews.Start);
    private static readonly ArticleText Second = SyntheticNews.Threat("second", SyntheticNews.Start.AddHours(1));

    [Fact]
    public async Task Results_stand_in_the_order_of_the_articles_with_what_was_found()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        var results = await cluster.Grains.GetIntake(run.Run, 0).Ingest([new Submission(First), new Submission(Second), new Submission(First)]);
        Assert.Equal(["first", "second", "first"], results.Select(r => r.Article));
        Assert.Equal([IngestStatus.Accepted, IngestStatus.Accepted, IngestStatus.Duplicate], results.Select(r => r.Status));
        Assert.Equal([1L, 2L, 1L], results.Select(r => r.Offset));
        Assert.All(results, r => Assert.Equal((0, 1, 1), (r.Partition, r.Statements, r.Events)));
    }

    [Fact]
    public async Task The_same_article_twice_changes_nothing()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        await cluster.IngestAsync(run, [First]);
        var digest = await cluster.DigestAsync(run);
        var again = await cluster.IngestAsync(run, [First with { Text = "Assault country/RUS country/UKR" }]);
        Assert.Equal(IngestStatus.Duplicate, Assert.Single(again).Status);
        Assert.Equal(digest, await cluster.DigestAsync(run));
        Assert.Equal(1, await cluster.Ledger.LastOffsetAsync(run.Run, 0));
    }

    [Fact]
    public async Task Retractions_say_what_they_did()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(2);
        await cluster.IngestAsync(run, [First]);
        Assert.Equal(RetractResult.Retracted, await cluster.RetractAsync(run, "first"));
        Assert.Equal(RetractResult.AlreadyRetracted, await cluster.RetractAsync(run, "first"));
        Assert.Equal(RetractResult.Unknown, await cluster.RetractAsync(run, "second"));
        Assert.Equal(RetractResult.Recorded, await cluster.RetractAsync(run, "second", evenIfUnseen: true));
        Assert.Equal(RetractResult.AlreadyRetracted, await cluster.RetractAsync(run, "second", evenIfUnseen: true));
    }

    [Fact]
    public async Task Calls_in_flight_share_appends()
    {
        var ledger = new MemoryLedger();
        using var held = new ManualResetEventSlim();
        ledger.BeforeAppend = held.Wait;
        var reader = new CountingReader(new SyntheticNews());
        await using var cluster = await TestCluster.StartAsync(ledger, reader: reader);
        var run = await cluster.TimelineAsync(1);
        var ingesting = cluster.IngestAsync(run, SyntheticNews.Articles(100, seed: 2));
        await TestCluster.UntilAsync("every article to be read", () => Task.FromResult(reader.Count == 100));
        held.Set();
        Assert.All(await ingesting, r => Assert.Equal(IngestStatus.Accepted, r.Status));
        Assert.InRange(ledger.Appends, 1, 50);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_while_the_ledger_cannot_be_written()
    {
        var ledger = new MemoryLedger { BeforeAppend = () => throw new LedgerUnavailableException("The disk is full.") };
        await using var cluster = await TestCluster.StartAsync(ledger);
        var run = await cluster.TimelineAsync(1);
        var refused = await Assert.ThrowsAsync<IntakeUnavailableException>(() => cluster.IngestAsync(run, [First]));
        Assert.Contains("The disk is full.", refused.Message, StringComparison.Ordinal);
        ledger.BeforeAppend = null;
        Assert.Equal(IngestStatus.Accepted, Assert.Single(await cluster.IngestAsync(run, [First])).Status);
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_found_when_it_is_repeated()
    {
        var ledger = new MemoryLedger { AfterAppend = () => throw new IOException("The answer was lost.") };
        await using var cluster = await TestCluster.StartAsync(ledger);
        var run = await cluster.TimelineAsync(1);
        await Assert.ThrowsAsync<IntakeUnavailableException>(() => cluster.IngestAsync(run, [First]));
        ledger.AfterAppend = null;
        Assert.Equal(IngestStatus.Duplicate, Assert.Single(await cluster.IngestAsync(run, [First])).Status);
        await cluster.DigestAsync(run);
        Assert.Equal(1, (await cluster.Grains.GetTimeline(run.Run).GetStatus()).Articles);
    }

    [Fact]
    public async Task Another_writers_entries_are_kept_and_told_as_well()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        await cluster.IngestAsync(run, [First]);
        var foreign = Grains.Intake.PreparedArticle.Of(new SyntheticNews(), new Submission(Second), default);
        await cluster.Ledger.AppendAsync(run.Run, 0, 1, [foreign.ToEntry(SyntheticNews.Start, revision: 1, retracted: false)]);
        var third = Assert.Single(await cluster.IngestAsync(run, [SyntheticNews.Threat("third", SyntheticNews.Start)]));
        Assert.Equal(3, third.Offset);
        await cluster.DigestAsync(run);
        Assert.Equal(3, (await cluster.Grains.GetTimeline(run.Run).GetStatus()).Articles);
    }

    [Fact]
    public async Task An_article_of_another_partition_is_refused_by_name()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(2);
        var wrong = 1 - Partitioning.Of("first", 2);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => cluster.Grains.GetIntake(run.Run, wrong).Ingest([new Submission(First)]));
        Assert.Contains("'first'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_any_date_counts_on_the_timelines_day()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        var day = new DateTimeOffset(2022, 2, 24, 5, 0, 0, TimeSpan.Zero);
        await cluster.Grains.GetTimeline(run.Run).SetClock(new(day, day, 0));
        await cluster.IngestAsync(run, [First with { PublishedAt = null }]);
        Assert.Equal(day, (await cluster.Ledger.FindArticleAsync(run.Run, "first"))!.PublishedAt);
    }

    [Fact]
    public async Task A_run_that_was_never_begun_is_refused()
    {
        await using var cluster = await TestCluster.StartAsync();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => cluster.Grains.GetIntake("nowhere~1", 0).Ingest([new Submission(First)]));
        Assert.Contains("nowhere~1", refused.ToString(), StringComparison.Ordinal);
    }

    private sealed class CountingReader(IArticleReader inner) : IArticleReader
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public Reading Read(ArticleText article)
        {
            var reading = inner.Read(article);
            Interlocked.Increment(ref _count);
            return reading;
        }
    }
}
