using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Durability;

/// <summary>After an acknowledgement a kill -9 loses nothing, and what is unfinished goes on by itself.</summary>
public class KillTests
{
    private const int Kills = 10;

    // Slow enough that ten lives fall into one replay, fast enough for a test.
    private const double StorySecondsPerSecond = 400_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReplayTimeout = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Ten_kills_in_mid_replay_lose_no_acknowledged_article_and_change_no_digest()
    {
        await using var undisturbed = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        await undisturbed.ReplayAsync("seeds", Corpora.Seeds, StorySecondsPerSecond * 100);
        await undisturbed.FinishedAsync("seeds", ReplayTimeout);
        var articles = Corpora.SyntheticLines(400);
        await undisturbed.PostLinesAsync("live", articles);

        await using var killed = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        await killed.ReplayAsync("seeds", Corpora.Seeds, StorySecondsPerSecond);
        var acknowledged = new List<string>();
        var next = 0;
        var random = new Random(20220224);
        for (var life = 0; life < Kills; life++)
        {
            // Every other life is killed at some moment of its start or of its work, the others after their first acknowledgement, however slow the machine.
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (life % 2 == 0) first.SetResult();
            var kill = KillLaterAsync(killed, first.Task, random.Next(200, 1500));
            next = await PostUntilKilledAsync(killed, articles, next, acknowledged, first);
            await kill;
            await killed.StartAgainAsync();
            foreach (var id in acknowledged) await killed.GetAsync($"api/timelines/live/articles/{id}");
        }

        Assert.NotEmpty(acknowledged);
        foreach (var batch in articles.Skip(next).Chunk(50)) await killed.PostLinesAsync("live", batch);
        await killed.FinishedAsync("seeds", ReplayTimeout);
        Assert.Equal(await undisturbed.DigestAsync("live"), await killed.DigestAsync("live"));
        Assert.Equal(await undisturbed.DigestAsync("seeds"), await killed.DigestAsync("seeds"));
    }

    private static async Task KillLaterAsync(ServerProcess server, Task first, int milliseconds)
    {
        await Task.WhenAny(first, Task.Delay(LongestWait));
        await Task.Delay(milliseconds);
        await server.KillAsync();
    }

    /// <summary>Posts two at a time until the server goes away; what was not acknowledged is posted again in the next life.</summary>
    private static async Task<int> PostUntilKilledAsync(ServerProcess server, IReadOnlyList<string> articles, int next, List<string> acknowledged, TaskCompletionSource first)
    {
        while (next < articles.Count)
        {
            var batch = articles.Skip(next).Take(2).ToArray();
            JsonElement answer;
            try
            {
                answer = await server.PostLinesAsync("live", batch);
            }
            catch (HttpRequestException)
            {
                return next;
            }

            acknowledged.AddRange(answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("id").GetString()!));
            first.TrySetResult();
            next += batch.Length;
        }

        first.TrySetResult(); // nothing is left to wait for
        return next;
    }
}
