using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Grains.Tests.Timelines;

/// <summary>Replays are driven by a clock of the test's own; nothing happens until it is moved.</summary>
public class ReplayGrainTests
{
    private const string Path = "corpus";

    private static readonly IReadOnlyList<ArticleText> News = SyntheticNews.Articles(24, seed: 21);
    private static readonly DateTimeOffset From = News[0].PublishedAt!.Value;
    private static readonly DateTimeOffset To = News[^1].PublishedAt!.Value;
    private static readonly DateTimeOffset End = new DateTimeOffset(To.Date, TimeSpan.Zero).AddDays(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly MemoryCorpora _corpora = new();

    public ReplayGrainTests() => _corpora.Add(Path, News);

    [Fact]
    public async Task It_plays_documents_as_the_clock_reaches_them_and_ends_on_the_last_documents_day()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        var started = await replay.Start(new ReplaySettings(Path, 3600));
        Assert.Equal((ReplayState.Playing, 24, From, To), (started.State, started.Total, started.From, started.To));

        var status = await PlayUntilAsync(replay, s => s.Position >= 5, TimeSpan.FromMilliseconds(100));
        Assert.Equal(5, status.Position);
        Assert.True((await cluster.Grains.GetTimeline(status.Run).GetStatus()).Now >= News[4].PublishedAt);

        status = await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
        Assert.Equal(24, status.Position);
        Assert.Equal(End, (await cluster.Grains.GetTimeline(status.Run).GetStatus()).Now);
        Assert.Equal(24, (await cluster.Grains.GetTimeline(status.Run).GetStatus()).Articles);
    }

    [Fact]
    public async Task Without_a_speed_the_whole_story_takes_two_minutes()
    {
        await using var cluster = await StartAsync();
        var status = await cluster.Grains.GetReplay("seeds").Start(new ReplaySettings(Path, Paused: true));
        Assert.Equal((End - From).TotalSeconds / 120, status.Speed, 6);
    }

    [Fact]
    public async Task A_paused_replay_stands_and_resumes_where_it_stood()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, 3600));
        await PlayUntilAsync(replay, s => s.Position >= 3, TimeSpan.FromMilliseconds(100));
        var paused = await replay.Pause();
        Assert.Equal(ReplayState.Paused, paused.State);
        var moment = (await cluster.Grains.GetTimeline(paused.Run).GetStatus()).Now;
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(paused, await replay.GetStatus());
        Assert.Equal(moment, (await cluster.Grains.GetTimeline(paused.Run).GetStatus()).Now);

        Assert.Equal(ReplayState.Playing, (await replay.Resume()).State);
        Assert.Equal(moment, (await cluster.Grains.GetTimeline(paused.Run).GetStatus()).Now);
        var finished = await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
        Assert.Equal(24, finished.Position);
    }

    [Fact]
    public async Task Another_speed_holds_from_where_the_clock_stands()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        var run = (await replay.Start(new ReplaySettings(Path, 60))).Run;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(600, (await replay.SetSpeed(600)).Speed);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(From.AddSeconds((10 * 60) + 600), (await cluster.Grains.GetTimeline(run).GetStatus()).Now);
    }

    [Fact]
    public async Task Seeking_takes_in_what_is_due_by_then_and_never_goes_back()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, Paused: true));
        var status = await replay.Seek(News[1].PublishedAt!.Value.AddMinutes(1));
        Assert.Equal((ReplayState.Paused, News.Count(n => n.PublishedAt <= News[1].PublishedAt)), (status.State, status.Position));
        Assert.Equal(News[1].PublishedAt!.Value.AddMinutes(1), (await cluster.Grains.GetTimeline(status.Run).GetStatus()).Now);
        await Assert.ThrowsAsync<ReplayException>(() => replay.Seek(News[1].PublishedAt!.Value));

        status = await replay.Seek(End.AddYears(1));
        Assert.Equal((ReplayState.Finished, News.Count), (status.State, status.Position));
        Assert.Equal(End, (await cluster.Grains.GetTimeline(status.Run).GetStatus()).Now);
        await Assert.ThrowsAsync<ReplayException>(() => replay.Seek(End));
    }

    [Fact]
    public async Task Steps_move_on_by_one_document_and_the_last_one_finishes()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, Paused: true));
        for (var i = 0; i < News.Count; i++)
        {
            var status = await replay.Step();
            Assert.Equal(i + 1, status.Position);
            Assert.Equal(i + 1 < News.Count ? ReplayState.Paused : ReplayState.Finished, status.State);
            Assert.Equal(i + 1 < News.Count ? News[i].PublishedAt : End, (await cluster.Grains.GetTimeline(status.Run).GetStatus()).Now);
        }

        await Assert.ThrowsAsync<ReplayException>(() => replay.Step());
    }

    [Fact]
    public async Task A_restart_begins_a_new_run_with_the_same_digest()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, 1e9));
        var first = await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
        var restarted = await replay.Restart();
        Assert.Equal((ReplayState.Playing, 0, "seeds~2"), (restarted.State, restarted.Position, restarted.Run));
        var second = await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
        Assert.Equal("seeds~2", (await cluster.Grains.GetTimelineDirectory().Find("seeds"))!.Run);
        Assert.Equal(await cluster.Grains.GetTimeline(first.Run).GetDigest(), await cluster.Grains.GetTimeline(second.Run).GetDigest());
    }

    [Fact]
    public async Task A_stopped_replay_keeps_what_is_in_and_can_only_be_restarted()
    {
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, 3600));
        await PlayUntilAsync(replay, s => s.Position >= 3, TimeSpan.FromMilliseconds(100));
        var stopped = await replay.Stop();
        Assert.Equal(ReplayState.Stopped, stopped.State);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(stopped.Position, (await cluster.Grains.GetTimeline(stopped.Run).GetStatus()).Articles);
        await Assert.ThrowsAsync<ReplayException>(() => replay.Resume());
        Assert.Equal(ReplayState.Playing, (await replay.Restart()).State);
    }

    [Fact]
    public async Task Skipped_documents_are_reported_by_name()
    {
        _corpora.Add("ragged", News.Take(2), new SkippedDocument("undated.txt", "no publication date"));
        await using var cluster = await StartAsync();
        var status = await cluster.Grains.GetReplay("seeds").Start(new ReplaySettings("ragged", Paused: true));
        Assert.Equal(2, status.Total);
        Assert.Equal(new SkippedDocument("undated.txt", "no publication date"), Assert.Single(status.Skipped));
    }

    [Theory]
    [InlineData("missing", null, "missing")]
    [InlineData("empty", null, "undated.txt")]
    [InlineData(Path, 0.0, "speed")]
    [InlineData(Path, double.NaN, "speed")]
    public async Task What_cannot_be_replayed_is_refused_with_the_reason(string path, double? speed, string says)
    {
        _corpora.Add("empty", [], new SkippedDocument("undated.txt", "no publication date"));
        await using var cluster = await StartAsync();
        var replay = cluster.Grains.GetReplay("seeds");
        var refused = await Assert.ThrowsAsync<ReplayException>(() => replay.Start(new ReplaySettings(path, speed)));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(ReplayState.None, (await replay.GetStatus()).State);
        await Assert.ThrowsAsync<ReplayException>(() => replay.Pause());
    }

    [Fact]
    public async Task A_retraction_in_the_corpus_takes_its_article_back()
    {
        _corpora.Add("with retraction", [.. News.Select(a => new CorpusItem(a.PublishedAt!.Value, a, null, null)), new CorpusItem(To.AddHours(1), null, "a7", "corrected")]);
        _corpora.Add("without", News.Where(a => a.Id != "a7"));
        await using var cluster = await StartAsync();
        var digests = new List<string>();
        foreach (var (name, path) in new[] { ("one", "with retraction"), ("two", "without") })
        {
            var replay = cluster.Grains.GetReplay(name);
            await replay.Start(new ReplaySettings(path, 1e9));
            var status = await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
            digests.Add(await cluster.Grains.GetTimeline(status.Run).GetDigest());
        }

        Assert.Equal(digests[1], digests[0]);
    }

    [Fact]
    public async Task After_a_kill_it_goes_on_from_the_recorded_moment_to_the_same_digest()
    {
        var ledger = new MemoryLedger();
        string run;
        int position;
        await using (var dying = await StartAsync(ledger))
        {
            var replay = dying.Grains.GetReplay("seeds");
            run = (await replay.Start(new ReplaySettings(Path, 3600))).Run;
            position = (await PlayUntilAsync(replay, s => s.Position >= 7, TimeSpan.FromMilliseconds(100))).Position;
            await dying.KillAsync();
        }

        _time.Advance(TimeSpan.FromDays(3));
        await using var next = await StartAsync(ledger);
        var resumed = next.Grains.GetReplay("seeds");
        var status = await resumed.GetStatus();
        Assert.Equal((ReplayState.Playing, position, run), (status.State, status.Position, status.Run));
        Assert.True((await next.Grains.GetTimeline(run).GetStatus()).Now < News[position].PublishedAt);
        await PlayUntilAsync(resumed, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));

        var whole = next.Grains.GetReplay("whole");
        var other = await whole.Start(new ReplaySettings(Path, 1e9));
        await PlayUntilAsync(whole, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
        Assert.Equal(await next.Grains.GetTimeline(other.Run).GetDigest(), await next.Grains.GetTimeline(run).GetDigest());
    }

    [Fact]
    public async Task A_replay_that_cannot_write_fails_with_the_reason_and_can_be_resumed()
    {
        var ledger = new MemoryLedger();
        await using var cluster = await StartAsync(ledger);
        var replay = cluster.Grains.GetReplay("seeds");
        await replay.Start(new ReplaySettings(Path, 1e9, Paused: true));
        ledger.BeforeAppend = () => throw new Ledger.LedgerUnavailableException("The disk is full.");
        await replay.Resume();
        var failed = await PlayUntilAsync(replay, s => s.State == ReplayState.Failed, TimeSpan.FromSeconds(1));
        Assert.Contains("The disk is full.", failed.Problem, StringComparison.Ordinal);
        ledger.BeforeAppend = null;
        Assert.Null((await replay.Resume()).Problem);
        await PlayUntilAsync(replay, s => s.State == ReplayState.Finished, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_live_timeline_takes_no_replay()
    {
        await using var cluster = await StartAsync();
        await cluster.TimelineAsync(1, "live", TimelineKind.Live);
        await Assert.ThrowsAsync<ReplayException>(() => cluster.Grains.GetReplay("live").Start(new ReplaySettings(Path)));
    }

    [Fact]
    public async Task What_was_posted_before_stays_in_its_own_run()
    {
        await using var cluster = await StartAsync();
        var run = await cluster.TimelineAsync(2, "seeds");
        Assert.Equal(IngestStatus.Accepted, Assert.Single(await cluster.IngestAsync(run, [News[0]])).Status);
        Assert.Equal("seeds~2", (await cluster.Grains.GetReplay("seeds").Start(new ReplaySettings(Path, Paused: true))).Run);
    }

    private Task<TestCluster> StartAsync(MemoryLedger? ledger = null) => TestCluster.StartAsync(ledger, wall: _time, corpora: _corpora);

    // Moves the clock on step by step until the condition holds.
    private async Task<ReplayStatus> PlayUntilAsync(IReplayGrain replay, Func<ReplayStatus, bool> holds, TimeSpan step)
    {
        var status = await replay.GetStatus();
        await TestCluster.UntilAsync(
            "the replay to get there",
            async () =>
            {
                status = await replay.GetStatus();
                if (holds(status)) return true;
                _time.Advance(step);
                return false;
            },
            () => Task.FromResult(status.ToString()));
        return status;
    }
}
