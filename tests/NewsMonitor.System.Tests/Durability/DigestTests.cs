using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Durability;

/// <summary>One corpus, one digest: whatever the order, the number of partitions and what was taken back in between.</summary>
public class DigestTests
{
    [Fact]
    public async Task Order_partitions_and_retraction_leave_one_digest()
    {
        var articles = Corpora.SyntheticLines(240);
        var shuffled = articles.ToArray();
        new Random(7).Shuffle(shuffled);

        await using var one = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:Partitions=1");
        var empty = await one.DigestAsync("live");
        await one.PostLinesAsync("live", articles);
        var digest = await one.DigestAsync("live");
        Assert.NotEqual(empty, digest);

        await using var eight = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:Partitions=8");
        foreach (var batch in shuffled.Chunk(60)) await eight.PostLinesAsync("live", batch);
        Assert.Equal(digest, await eight.DigestAsync("live"));

        await eight.PostLinesAsync("live", ["""{"id":"false-report","publishedAt":"2022-01-12","text":"Russia attacked Poland on Monday. Russia threatened Germany."}"""]);
        Assert.NotEqual(digest, await eight.DigestAsync("live"));
        using var retracted = await eight.Http.DeleteAsync("api/timelines/live/articles/false-report?reason=false");
        Assert.True(retracted.IsSuccessStatusCode);
        Assert.Equal(digest, await eight.DigestAsync("live"));
    }

    [Fact]
    public async Task The_seeds_replay_to_the_same_digest_on_1_and_on_8_partitions()
    {
        await using var one = await ServerProcess.StartAsync("NewsMonitor:Partitions=1", $"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await using var eight = await ServerProcess.StartAsync("NewsMonitor:Partitions=8", $"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await one.FinishedAsync("seeds", TimeSpan.FromMinutes(2));
        await eight.FinishedAsync("seeds", TimeSpan.FromMinutes(2));
        Assert.Equal(await one.DigestAsync("seeds"), await eight.DigestAsync("seeds"));
    }
}
