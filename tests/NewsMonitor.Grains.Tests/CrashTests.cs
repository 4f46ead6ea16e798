using System.Collections.Concurrent;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests;

/// <summary>A kill at any step of the way of an article loses nothing that was acknowledged and changes no digest.</summary>
public class CrashTests
{
    private const int Partitions = 3;

    private static readonly IReadOnlyList<ArticleText> News = SyntheticNews.Articles(60, seed: 11);

    public static TheoryData<string> Steps => new("before append", "after append", "before notify", "between entities", "after notify", "before checkpoint", "before snapshot");

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_kill_at_any_step_loses_nothing_that_was_acknowledged(string step)
    {
        var ledger = new MemoryLedger();
        ConcurrentBag<string> acknowledged = [];
        await using (var dying = await TestCluster.StartAsync(ledger, faulty: f => Break(step, ledger, f)))
        {
            var run = await dying.TimelineAsync(Partitions);
            await Task.WhenAll(News.Select(async a =>
            {
                try
                {
                    foreach (var result in await dying.IngestAsync(run, [a])) acknowledged.Add(result.Article);
                }
                catch (IntakeUnavailableException)
                {
                    // Not acknowledged: the sender sends it again below.
                }
            }));
            await dying.KillAsync();
        }

        Assert.NotEmpty(acknowledged);
        (ledger.BeforeAppend, ledger.AfterAppend, ledger.BeforeCheckpoint) = (null, null, null);
        await using var next = await TestCluster.StartAsync(ledger);
        var same = await next.TimelineAsync(Partitions);
        foreach (var id in acknowledged) Assert.NotNull(await ledger.FindArticleAsync(same.Run, id));
        await next.IngestAsync(same, News);
        Assert.Equal(await ReferenceAsync(), await next.DigestAsync(same));
    }

    [Fact]
    public async Task Losing_every_snapshot_loses_nothing()
    {
        var ledger = new MemoryLedger();
        await using (var first = await TestCluster.StartAsync(ledger))
        {
            await first.IngestAsync(await first.TimelineAsync(Partitions), News);
            await TestCluster.UntilAsync("a snapshot", () => Task.FromResult(ledger.Checkpoints.Keys.Any(k => k.StartsWith("state/country/", StringComparison.Ordinal))));
        }

        foreach (var key in ledger.Checkpoints.Keys.Where(k => k.StartsWith("state/", StringComparison.Ordinal))) ledger.Checkpoints.TryRemove(key, out _);
        await using var second = await TestCluster.StartAsync(ledger);
        Assert.Equal(await ReferenceAsync(), await second.DigestAsync(await second.TimelineAsync(Partitions)));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_rebuilt_from_the_ledger()
    {
        var ledger = new MemoryLedger();
        await using (var first = await TestCluster.StartAsync(ledger)) await first.IngestAsync(await first.TimelineAsync(Partitions), News);
        foreach (var key in ledger.Checkpoints.Keys.Where(k => k.StartsWith("state/", StringComparison.Ordinal))) ledger.Checkpoints[key] = [1, 2, 3];
        await using var second = await TestCluster.StartAsync(ledger);
        Assert.Equal(await ReferenceAsync(), await second.DigestAsync(await second.TimelineAsync(Partitions)));
    }

    [Fact]
    public async Task A_snapshot_with_the_ledgers_tail_gives_the_same_state()
    {
        var ledger = new MemoryLedger();
        await using (var first = await TestCluster.StartAsync(ledger)) await first.IngestAsync(await first.TimelineAsync(Partitions), News.Take(30));
        Assert.Contains(ledger.Checkpoints.Keys, k => k.StartsWith("state/", StringComparison.Ordinal));
        await using var second = await TestCluster.StartAsync(ledger);
        var run = await second.TimelineAsync(Partitions);
        await second.IngestAsync(run, News.Skip(30));
        Assert.Equal(await ReferenceAsync(), await second.DigestAsync(run));
    }

    [Fact]
    public async Task A_notification_that_was_lost_without_a_trace_is_read_back_when_the_next_one_shows_the_gap()
    {
        var swallowed = 0;
        await using var cluster = await TestCluster.StartAsync(faulty: f => f.Swallowed = c =>
            c.MethodName is nameof(IEntityGrain.Notify) && c.Grain is IEntityGrain && Interlocked.Increment(ref swallowed) is > 4 and < 12);
        var run = await cluster.TimelineAsync(1);
        foreach (var article in News.Take(30)) await cluster.IngestAsync(run, [article]);
        await cluster.DigestAsync(run);
        Assert.True(swallowed > 12);

        await using var whole = await TestCluster.StartAsync();
        var other = await whole.TimelineAsync(1);
        await whole.IngestAsync(other, News);
        await cluster.IngestAsync(run, News.Skip(30));
        Assert.Equal(await whole.DigestAsync(other), await cluster.DigestAsync(run));
    }

    [Fact]
    public async Task Answers_that_get_lost_are_asked_for_again_and_change_nothing()
    {
        var calls = 0;
        await using var cluster = await TestCluster.StartAsync(faulty: f => f.LostAfter = c =>
            c.MethodName is nameof(IEntityGrain.Notify) && Interlocked.Increment(ref calls) % 3 == 0);
        var run = await cluster.TimelineAsync(Partitions);
        await cluster.IngestAsync(run, News);
        Assert.Equal(await ReferenceAsync(), await cluster.DigestAsync(run));
    }

    private static async Task<string> ReferenceAsync()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(Partitions);
        await cluster.IngestAsync(run, News);
        return await cluster.DigestAsync(run);
    }

    private static void Break(string step, MemoryLedger ledger, Faults faults)
    {
        var count = 0;
        switch (step)
        {
            case "before append":
                ledger.BeforeAppend = () => FailFrom(2);
                break;
            case "after append":
                ledger.AfterAppend = () => FailFrom(2);
                break;
            case "before notify":
                faults.LostBefore = c => c.MethodName == nameof(IEntityGrain.Notify);
                break;
            case "between entities":
                faults.LostBefore = c => c.MethodName == nameof(IEntityGrain.Notify) && c.Grain is IEntityGrain && c.TargetId.ToString().Contains("RUS", StringComparison.Ordinal);
                break;
            case "after notify":
                faults.LostAfter = c => c.MethodName == nameof(IEntityGrain.Notify) && c.Grain is IEntityGrain or ITimelineGrain;
                break;
            case "before checkpoint":
                ledger.BeforeCheckpoint = key => { if (key.StartsWith("told/", StringComparison.Ordinal)) throw new IOException("disk (test)"); };
                break;
            default:
                ledger.BeforeCheckpoint = key => { if (key.StartsWith("state/", StringComparison.Ordinal)) throw new IOException("disk (test)"); };
                break;
        }

        void FailFrom(int append)
        {
            if (Interlocked.Increment(ref count) > append) throw new IOException("killed (test)");
        }
    }
}
