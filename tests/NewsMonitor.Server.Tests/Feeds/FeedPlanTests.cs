using System.Text.Json;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Server.Feeds;

namespace NewsMonitor.Server.Tests.Feeds;

public class FeedPlanTests
{
    [Fact]
    public void An_address_alone_is_enough()
    {
        var (feed, _, _) = FeedPlan.Read(new FeedRequest("https://www.Desk.example/World/rss.xml?edition=int"));
        Assert.Equal(("desk-example-world-rss-xml-edition-int", "www.desk.example", "live", null), (feed!.Id, feed.Outlet, feed.Timeline, feed.Every));
    }

    [Theory]
    [InlineData("""{"url":"ftp://x.example"}""", "url")]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"https://me:secret@x.example/rss"}""", "url")]
    [InlineData("""{"url":"https://x.example","id":"A B"}""", "id")]
    [InlineData("""{"url":"https://x.example","country":"Britain"}""", "country")]
    [InlineData("""{"url":"https://x.example","everyMinutes":0}""", "everyMinutes")]
    [InlineData("""{"url":"https://x.example","timeline":"a/b"}""", "timeline")]
    public void What_is_wrong_is_told_by_its_field(string json, string field) =>
        Assert.Equal(field, FeedPlan.Read(JsonSerializer.Deserialize<FeedRequest>(json, JsonSerializerOptions.Web)!).Field);

    [Fact]
    public void A_file_gives_its_feeds_and_tells_of_the_entries_that_are_wrong()
    {
        var (feeds, problems) = FeedsFile.Read("""{"feeds":[{"url":"https://a.example/rss"},{"url":"no"},{"url":"https://a.example/rss"},]}""");
        Assert.Equal(["a-example-rss"], feeds.Select(f => f.Id));
        Assert.Equal(2, problems.Count);
        Assert.StartsWith("entry 2, 'url'", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("entry 3, 'id'", problems[1], StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => FeedsFile.Read("{}"));
    }

    [Fact]
    public void The_file_that_ships_has_forty_feeds_and_more_with_country_language_and_known_publisher()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "feeds.json");
        var (feeds, problems) = FeedsFile.Read(File.ReadAllText(path));
        Assert.Empty(problems);
        Assert.True(feeds.Count >= 40);
        Assert.All(feeds, f => Assert.True(f is { Country: not null, Language: not null, Name: not null }, f.Id));
        Assert.Equal(feeds.Count, feeds.Select(f => f.Url).Distinct().Count());
        Assert.All(feeds, f => Assert.NotNull(Analysis.Knowledge.Outlets.OutletDirectory.Default.Find(f.Outlet)));
    }
}
