using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests.Feeds;

/// <summary>Feeds are polled on their own schedule; what they bring comes in once, and what they change comes in as a correction.</summary>
public sealed class FeedGrainTests : IAsyncDisposable
{
    private static readonly FeedDefinition Desk = new("desk", "https://desk.example/rss", "desk.example", "live");

    private readonly FakeTimeProvider _wall = new(SyntheticNews.Start.AddDays(1));
    private readonly Site _site = new();
    private readonly MemoryLedger _ledger = new();

    [Fact]
    public async Task A_feed_is_polled_at_once_and_then_when_it_is_due_and_repeats_change_nothing()
    {
        _site.Answer = Document("v1", ("1", "one"), ("2", "two"));
        await using var cluster = await StartAsync();
        await cluster.Grains.GetFeedDirectory().Put(Desk);
        await PolledAsync(cluster, 1);
        _wall.Advance(TimeSpan.FromMinutes(5));
        await Task.Delay(100);
        Assert.Single(_site.Asked);
        _site.Answer = Document("v2", ("1", "one"), ("2", "two"), ("3", "three"));
        _wall.Advance(TimeSpan.FromMinutes(7));
        var status = await PolledAsync(cluster, 2);
        Assert.Equal((FeedHealth.Healthy, 3L, 0, 3), (status.Health, status.Articles, status.Failures, await ArticlesAsync(cluster)));
        Assert.Equal([null, "v1"], _site.Asked.Select(q => q.ETag));
        Assert.True(status.NextPoll > _wall.GetUtcNow());
    }

    [Fact]
    public async Task What_the_outlet_changes_takes_the_place_of_what_it_had()
    {
        _site.Answer = Document("v1", ("1", "one"));
        await using var cluster = await StartAsync();
        await cluster.Grains.GetFeedDirectory().Put(Desk);
        await PolledAsync(cluster, 1);
        _site.Answer = Document("v2", ("1", "one, corrected"));
        var status = await cluster.Grains.GetFeed("desk").Poll();
        Assert.Equal(2, status!.Articles);
        var run = (await cluster.Grains.GetTimelineDirectory().Find("live"))!.Run;
        Assert.Equal([1, 2], await _ledger.RevisionsAsync(run, "https://desk.example/1"));
        Assert.Equal(1, await ArticlesAsync(cluster));
    }

    [Fact]
    public async Task Failures_are_told_and_tried_again_later_each_time_and_a_feed_that_is_gone_is_left()
    {
        _site.Answer = new FeedAnswer(FeedOutcome.Failed) { Problem = "It answered 500." };
        await using var cluster = await StartAsync();
        await cluster.Grains.GetFeedDirectory().Put(Desk);
        var first = await PolledAsync(cluster, 1);
        Assert.Equal((FeedHealth.Failing, 1, "It answered 500."), (first.Health, first.Failures, first.Problem));
        var second = (await cluster.Grains.GetFeed("desk").Poll())!;
        Assert.True(second.NextPoll - _wall.GetUtcNow() >= TimeSpan.FromMinutes(1));
        _site.Answer = new FeedAnswer(FeedOutcome.NotModified);
        Assert.Equal((FeedHealth.Healthy, 0, null), ((await cluster.Grains.GetFeed("desk").Poll())! is var well ? (well.Health, well.Failures, well.Problem) : default));
        _site.Answer = new FeedAnswer(FeedOutcome.Gone);
        var gone = (await cluster.Grains.GetFeed("desk").Poll())!;
        Assert.Equal((FeedHealth.Gone, null), (gone.Health, gone.NextPoll));
        var asked = _site.Asked.Count;
        _wall.Advance(TimeSpan.FromDays(2));
        await Task.Delay(100);
        Assert.Equal(asked, _site.Asked.Count);
    }

    [Fact]
    public async Task A_move_for_good_holds_and_a_feed_without_news_goes_stale()
    {
        _site.Answer = Document("v1", ("1", "one")) with { MovedTo = "https://new.example/rss" };
        await using var cluster = await StartAsync();
        await cluster.Grains.GetFeedDirectory().Put(Desk);
        await PolledAsync(cluster, 1);
        _site.Answer = new FeedAnswer(FeedOutcome.NotModified);
        _wall.Advance(TimeSpan.FromDays(4));
        var status = await PolledAsync(cluster, 2);
        Assert.Equal(("https://new.example/rss", FeedHealth.Stale), (status.Url, status.Health));
        Assert.Equal("https://new.example/rss", _site.Asked.Last().Url);
    }

    [Fact]
    public async Task Where_it_stood_outlives_a_kill_until_it_is_forgotten()
    {
        _site.Answer = Document("v1", ("1", "one"));
        await using (var first = await StartAsync())
        {
            await first.Grains.GetFeedDirectory().Put(Desk);
            await PolledAsync(first, 1);
            await first.KillAsync();
        }

        await using var second = await StartAsync();
        Assert.Equal("desk", Assert.Single(await second.Grains.GetFeedDirectory().List()).Id);
        _wall.Advance(TimeSpan.FromMinutes(20));
        var status = await PolledAsync(second, 2);
        Assert.Equal((1L, "v1"), (status.Articles, _site.Asked.Last().ETag));
        Assert.True(await second.Grains.GetFeedDirectory().Remove("desk"));
        Assert.False(await second.Grains.GetFeedDirectory().Remove("desk"));
        Assert.Null(await second.Grains.GetFeed("desk").GetStatus());
        Assert.Empty(await second.Grains.GetFeedDirectory().List());
        Assert.Equal(1, await ArticlesAsync(second));
    }

    [Fact]
    public async Task An_id_that_would_break_keys_is_refused()
    {
        await using var cluster = await StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Grains.GetFeedDirectory().Put(Desk with { Id = "a/b" }));
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private Task<TestCluster> StartAsync() => TestCluster.StartAsync(_ledger, wall: _wall, feeds: _site);

    private static async Task<FeedStatus> PolledAsync(TestCluster cluster, long polls)
    {
        FeedStatus? status = null;
        await TestCluster.UntilAsync($"poll {polls}", async () => (status = await cluster.Grains.GetFeed("desk").GetStatus())?.Polls >= polls);
        return status!;
    }

    private static async Task<int> ArticlesAsync(TestCluster cluster) =>
        (await cluster.Grains.GetTimeline((await cluster.Grains.GetTimelineDirectory().Find("live"))!.Run).GetStatus()).Articles;

    private static FeedAnswer Document(string tag, params (string Id, string Text)[] items) => new(FeedOutcome.Read)
    {
        ETag = tag,
        Articles = [.. items.Select(i => new FeedArticle(i.Id, i.Text, new ArticleText("https://desk.example/" + i.Id, i.Text, null, SyntheticNews.Start, "desk.example")))],
    };

    private sealed class Site : IFeedSource
    {
        public FeedAnswer Answer { get; set; } = new(FeedOutcome.NotModified);

        public ConcurrentQueue<FeedQuestion> Asked { get; } = new();

        public Task<FeedAnswer> FetchAsync(FeedQuestion question, CancellationToken cancellation)
        {
            Asked.Enqueue(question);
            return Task.FromResult(Answer);
        }
    }
}
