using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>Feeds from a site to the score.</summary>
public sealed class FeedApiTests : IAsyncLifetime
{
    private Site _site = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_feed_of_the_configured_file_comes_in_is_asked_politely_and_is_corrected_by_its_outlet()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $$"""{"feeds":[{"url":"{{_site.Url}}/moved","id":"desk","outlet":"desk.example","everyMinutes":0.02},{"url":"nonsense"}]}""", Cancellation);
        try
        {
            _site.Items = Item("1", "Russia attacked Ukraine.");
            await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:AllowPrivateAddresses=true", "NewsMonitor:Feeds=" + file);
            await Until.TrueAsync(async () => await DeedsAsync(server) > 0, TimeSpan.FromSeconds(30), () => "the article has not come");
            await Until.TrueAsync(() => Task.FromResult(_site.NotModified > 0), TimeSpan.FromSeconds(30), () => "no conditional request came");
            var feed = (await server.GetAsync("api/feeds")).EnumerateArray().Single();
            Assert.Equal(("desk", "healthy", 1, _site.Url + "/feed"), (feed.GetProperty("id").GetString(), feed.GetProperty("health").GetString(), feed.GetProperty("articles").GetInt32(), feed.GetProperty("url").GetString()));
            Assert.Contains("NewsMonitor", _site.UserAgent, StringComparison.Ordinal);

            _site.Items = Item("1", "Russia held talks with Ukraine.");
            await Until.TrueAsync(async () => await DeedsAsync(server) == 0, TimeSpan.FromSeconds(30), () => "the correction has not come");
            Assert.Equal(2, (await server.GetAsync("api/timelines/live/corrections")).EnumerateArray().Single().GetProperty("revision").GetInt32());

            _site.IsGone = true;
            await Until.TrueAsync(async () => (await server.GetAsync("api/feeds/desk")).GetProperty("health").GetString() == "gone", TimeSpan.FromSeconds(30), () => "the feed is not gone");
            using var removed = await server.Http.DeleteAsync("api/feeds/desk", Cancellation);
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
            Assert.Empty((await server.GetAsync("api/feeds")).EnumerateArray());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Articles_come_from_their_pages_where_the_site_allows_it_and_from_the_feed_where_not()
    {
        var (atOnce, most, asked) = (0, 0, new ConcurrentQueue<string>());
        string Paragraphs(int i) => string.Concat(Enumerable.Range(1, 8).Select(p => $"<p>Russia attacked Ukraine in part {p} of report {i}, and the delegations that had met before the week was out left the city without a word, officials of both sides said after a meeting of three hours.</p>"));
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /closed/\n");
            app.MapGet("/feed", () => Results.Text("<rss version=\"2.0\"><channel>" + string.Concat(new[] { "/open/1", "/open/2", "/closed/3", "/broken/4" }.Select(p => $"<item><title>Report {p[^1]}</title><link>{p}</link><description>A summary of report {p[^1]}.</description></item>")) + "</channel></rss>", "application/rss+xml"));
            app.MapGet("/broken/{i}", () => Results.StatusCode(500));
            app.MapGet("/{folder}/{i:int}", async (HttpContext context, string folder, int i) =>
            {
                asked.Enqueue($"/{folder}/{i}");
                most = Math.Max(most, Interlocked.Increment(ref atOnce));
                await Task.Delay(200, Cancellation);
                Interlocked.Decrement(ref atOnce);
                return Results.Text($"<html><body><nav>Home Subscribe</nav><article><h1>Report {i}</h1>{Paragraphs(i)}</article></body></html>", "text/html");
            });
        });
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:AllowPrivateAddresses=true");
        using var made = await server.Http.PostAsJsonAsync("api/feeds", new { url = site.Url + "/feed", id = "desk", outlet = "desk.example", pages = true }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await Until.TrueAsync(async () => (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32() == 4, TimeSpan.FromSeconds(60), () => "the articles have not come");
        async Task<string> TextOf(string path) => (await server.GetAsync("api/timelines/live/articles/" + Uri.EscapeDataString(site.Url + path))).GetProperty("text").GetString()!;
        Assert.Contains("Russia attacked Ukraine in part 1 of report 1", await TextOf("/open/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", await TextOf("/open/2"), StringComparison.Ordinal);
        Assert.Equal("A summary of report 3.", await TextOf("/closed/3"));
        Assert.Equal("A summary of report 4.", await TextOf("/broken/4"));
        Assert.Equal(["/open/1", "/open/2"], asked.Order(StringComparer.Ordinal));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task What_points_inward_is_not_reached_and_what_is_wrong_is_told_by_its_field()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        foreach (var url in new[] { _site.Url + "/feed", _site.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/feed", "http://169.254.169.254/latest", "http://[::1]:80/feed" })
        {
            using var made = await server.Http.PostAsJsonAsync("api/feeds", new { url, id = "inward" }, Cancellation);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            using var polled = await server.Http.PostAsync("api/feeds/inward/poll", null, Cancellation);
            var feed = JsonDocument.Parse(await polled.Content.ReadAsStringAsync(Cancellation)).RootElement;
            Assert.Equal("failing", feed.GetProperty("health").GetString());
            Assert.Contains("no public address", feed.GetProperty("problem").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty(_site.Asked);
        using var wrong = await server.Http.PostAsJsonAsync("api/feeds", new { url = "ftp://x.example" }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.True(JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("errors").TryGetProperty("url", out _));
        using var none = await server.Http.GetAsync("api/feeds/none", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static async Task<double> DeedsAsync(ServerProcess server)
    {
        using var answer = await server.Http.GetAsync("api/timelines/live/countries/RUS", Cancellation);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("entity").GetProperty("deeds").GetDouble() : 0;
    }

    private static string Item(string id, string text) => $"<item><guid isPermaLink=\"false\">{id}</guid><link>https://desk.example/{id}?utm_source=rss</link><title>Report {id}</title><pubDate>{DateTimeOffset.UtcNow:r}</pubDate><description>{text}</description></item>";

    /// <summary>A site with one feed, behind a permanent redirect.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private LoopbackSite _site = null!;
        private int _notModified;

        public string Items { get; set; } = "";

        public bool IsGone { get; set; }

        public int NotModified => _notModified;

        public string UserAgent { get; private set; } = "";

        public ConcurrentQueue<string> Asked { get; } = new();

        public string Url => _site.Url;

        public static async Task<Site> StartAsync()
        {
            var site = new Site();
            site._site = await LoopbackSite.StartAsync(site.Map);
            return site;
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();

        private void Map(WebApplication app)
        {
            app.MapGet("/moved", () => Results.Redirect("/feed", permanent: true));
            app.MapGet("/feed", (HttpRequest request, HttpResponse response) =>
            {
                Asked.Enqueue(request.Path);
                UserAgent = request.Headers.UserAgent.ToString();
                if (IsGone) return Results.StatusCode(410);
                var items = Items;
                var tag = $"\"{items.GetHashCode(StringComparison.Ordinal):x}\"";
                if (request.Headers.IfNoneMatch == tag)
                {
                    Interlocked.Increment(ref _notModified);
                    return Results.StatusCode(304);
                }

                response.Headers.ETag = tag;
                return Results.Text($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Desk</title>{items}</channel></rss>", "application/rss+xml");
            });
        }
    }
}
