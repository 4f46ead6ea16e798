using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>A site of feeds as bad as the internet's: each ends as it should, and none keeps the others from coming in.</summary>
public sealed class NastyFeedTests
{
    private const string Xml = "application/xml";
    private const string Healthy = "healthy";
    private const string Failing = "failing";

    private static readonly Dictionary<string, (string Health, int Articles, RequestDelegate Serve)> Feeds = Make();

    // Those that keep the server waiting until its patience ends.
    private static readonly string[] Slow = ["drip", "hang", "drip-headers"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_ends_as_it_should_and_the_others_are_not_delayed()
    {
        Assert.True(Feeds.Count >= 60, $"{Feeds.Count} feeds");
        var bombs = 0;
        await using var site = await LoopbackSite.StartAsync(app => app.Run(async context =>
        {
            var name = context.Request.Path.Value!.Split('/')[1];
            if (name == "secret") Interlocked.Increment(ref bombs);
            if (Feeds.TryGetValue(name, out var feed)) await feed.Serve(context);
            else context.Response.StatusCode = 404;
        }));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { feeds = Feeds.Keys.Select(name => new { id = name, url = $"{site.Url}/{name}", outlet = name + ".example", everyMinutes = 600 }) }), Cancellation);
        try
        {
            await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:AllowPrivateAddresses=true", "NewsMonitor:Feeds=" + file);
            var feeds = new Dictionary<string, JsonElement>();
            await PolledAsync(server, feeds, Feeds.Keys.Except(Slow), "a good feed waits");
            Assert.Contains(Slow, name => feeds[name].GetProperty("health").GetString() == "new");
            await PolledAsync(server, feeds, Feeds.Keys, "a slow feed is not given up");

            string[] wrong = [.. Feeds.Where(f => Described(feeds[f.Key]) != $"{f.Value.Health} {f.Value.Articles}").Select(f => $"{f.Key}: {Described(feeds[f.Key])} instead of {f.Value.Health} {f.Value.Articles}: {feeds[f.Key].GetProperty("problem")}")];
            Assert.True(wrong.Length == 0, string.Join('\n', wrong));
            Assert.Equal(Feeds.Values.Sum(f => f.Articles), (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32());
            Assert.Equal(0, bombs);
            if (OperatingSystem.IsLinux()) Assert.True(server.PeakMemory < 1_000_000_000, $"{server.PeakMemory} bytes");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Described(JsonElement feed) => $"{feed.GetProperty("health").GetString()} {feed.GetProperty("articles").GetInt32()}";

    private static Task PolledAsync(ServerProcess server, Dictionary<string, JsonElement> feeds, IEnumerable<string> names, string problem) => Until.TrueAsync(
        async () =>
        {
            foreach (var feed in (await server.GetAsync("api/feeds")).EnumerateArray()) feeds[feed.GetProperty("id").GetString()!] = feed.Clone();
            return names.All(n => feeds.TryGetValue(n, out var f) && f.GetProperty("polls").GetInt32() > 0);
        },
        TimeSpan.FromSeconds(120),
        () => problem + ": " + string.Join(", ", names.Where(n => !feeds.TryGetValue(n, out var f) || f.GetProperty("polls").GetInt32() == 0)));

    private static Dictionary<string, (string, int, RequestDelegate)> Make()
    {
        var feeds = new Dictionary<string, (string, int, RequestDelegate)>();
        void Text(string name, string body, int articles, string health = Healthy, string type = Xml) => feeds[name] = (health, articles, Bytes(Encoding.UTF8.GetBytes(body), type));
        void Raw(string name, byte[] body, int articles, string health = Healthy, string type = Xml, string? encoding = null) => feeds[name] = (health, articles, Bytes(body, type, encoding));
        void Status(string name, int status, string health, Action<HttpResponse>? more = null) => feeds[name] = (health, 0, context =>
        {
            context.Response.StatusCode = status;
            more?.Invoke(context.Response);
            return Task.CompletedTask;
        }
        );
        void Redirect(string name, int status, string to, string health, int articles) => feeds[name] = (health, articles, context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        }
        );

        // Encodings.
        const string accents = "Le président français s'est exprimé";
        Raw("utf8-bom", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Rss(Item("utf8-bom-1")))], 1);
        Raw("utf16-le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Rss(Item("utf16-le-1"), declaration: "utf-16"))], 1);
        Raw("utf16-be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Rss(Item("utf16-be-1"), declaration: "utf-16"))], 1);
        Raw("latin1-declared", Encoding.Latin1.GetBytes(Rss(Item("latin1-declared-1", title: accents), declaration: "iso-8859-1")), 1);
        Raw("latin1-by-header", Encoding.Latin1.GetBytes(Rss(Item("latin1-by-header-1", title: accents), declaration: null)), 1, type: "application/xml; charset=iso-8859-1");
        Raw("latin1-undeclared", Encoding.Latin1.GetBytes(Rss(Item("latin1-undeclared-1", title: accents), declaration: null)), 1);
        Raw("utf8-called-latin1", Encoding.UTF8.GetBytes(Rss(Item("utf8-called-latin1-1", title: accents), declaration: "iso-8859-1")), 1);
        Raw("unknown-encoding", Encoding.UTF8.GetBytes(Rss(Item("unknown-encoding-1"), declaration: "x-made-up")), 1);
        Raw("broken-utf8", [.. Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel>" + Item("broken-utf8-1")), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes("</channel></rss>")], 1);

        // Half-written XML.
        Text("cut-in-item", Rss(Item("cut-in-item-1") + Item("cut-in-item-2"))[..^90], 1);
        Text("cut-behind-item", "<rss version=\"2.0\"><channel><title>t</title>" + Item("cut-behind-item-1"), 1);
        Text("bare-ampersand", Rss(Item("bare-ampersand-1", title: "Talks & threats &c")), 1);
        Text("html-entities", Rss(Item("html-entities-1", title: "Talks&nbsp;&mdash;&eacute;")), 1);
        Text("control-characters", Rss(Item("control-characters-1", title: "Talks \u0001\u0008 go on")), 1);
        Text("lone-surrogate", Rss(Item("lone-surrogate-1", title: "Talks &#xD800; go on")), 1);
        Text("space-before", "\n\n  " + Rss(Item("space-before-1")), 1);
        Text("junk-before", "<!-- served in 0.3 s -->\n" + Rss(Item("junk-before-1")), 1);
        Text("two-declarations", "<?xml version=\"1.0\"?>" + Rss(Item("two-declarations-1")), 1);
        Text("no-namespace", Rss("<item><title>t</title><guid>no-namespace-1</guid><media:content url=\"x\"/><content:encoded>Russia held talks with Ukraine.</content:encoded></item>"), 1);
        Text("open-cdata", Rss("<item><title>t</title><guid>open-cdata-1</guid><description><![CDATA[Russia held talks with Ukraine.") + "]]>", 0, Failing);
        Text("unclosed-tags", "<rss version=\"2.0\"><channel><item><title>Talks go on<guid>unclosed-tags-1</guid></item><item><title>Others</title><guid>unclosed-tags-2</guid></item></channel></rss>", 1);
        Text("html-in-title", Rss(Item("html-in-title-1", title: "&lt;b&gt;Talks&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;")), 1);
        Text("deep", "<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000)) + Item("deep-1") + "</channel></rss>", 1);

        // Entities and DTDs.
        Text("laughs", "<!DOCTYPE rss [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY {(char)('a' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i - 1)};", 10))}\">")) + "]>" + "<rss version=\"2.0\"><channel>" + Item("laughs-1", title: "&m;") + "</channel></rss>", 1);
        Text("xxe", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \"/secret\">]><rss version=\"2.0\"><channel>" + Item("xxe-1", title: "Talks &x;&y;") + "</channel></rss>", 1);
        Text("old-dtd", "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"/secret\"><rss version=\"0.91\"><channel>" + Item("old-dtd-1") + "</channel></rss>", 1);

        // Dates and what items lack.
        foreach (var (name, date) in new[] { ("date-words", "yesterday"), ("date-none", ""), ("date-february-30", "Wed, 30 Feb 2022 10:00:00 GMT"), ("date-no-zone", "Mon, 14 Feb 2022 10:00:00"), ("date-iso-space", "2022-02-14 10:00:00"), ("date-epoch", "1644832800"), ("date-far", "Fri, 31 Dec 9999 23:59:59 GMT"), ("date-zone-name", "Mon, 14 Feb 2022 10:00:00 EST") })
            Text(name, Rss(Item(name + "-1", date: date)), 1);
        Text("no-guid", Rss("<item><title>Talks go on</title><link>https://no-guid.example/1</link></item>"), 1);
        Text("no-link", Rss("<item><title>Talks go on in Geneva</title><guid isPermaLink=\"false\">no-link-1</guid></item>"), 1);
        Text("title-alone", Rss("<item><title>Ministers meet for talks in Vienna</title></item>"), 1);
        Text("empty-items", Rss("<item></item><item><title> </title></item>" + Item("empty-items-1")), 1);
        Text("relative-links", Rss("<item><title>t1</title><link>/world/1?utm_source=feed</link></item><item><title>t2</title><link>../2</link></item>"), 2);
        Text("same-twice", Rss(Item("same-twice-1") + Item("same-twice-1")), 1);
        Text("script-links", Rss("<item><title>Talks on the border</title><link>javascript:alert(1)</link><guid isPermaLink=\"false\">script-links-1</guid></item>"), 1);

        // Formats.
        Text("atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><id>atom-1</id><title>Talks</title><updated>2022-02-14T10:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Russia held talks with Ukraine.</p></div></content></entry></feed>", 1);
        Text("atom-03", "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><id>atom-03-1</id><title>Talks</title><modified>2022-02-14T10:00:00Z</modified><summary>Russia held talks.</summary></entry></feed>", 1);
        Text("rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item rdf:about=\"https://rdf.example/1\"><title>Talks</title><link>https://rdf.example/1</link></item></rdf:RDF>", 1);
        Text("json", """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"json-1","content_text":"Russia held talks with Ukraine."}]}""", 1, type: "application/feed+json");
        Text("json-cut", """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"json-cut-1","content_""", 0, Failing, "application/feed+json");
        Text("json-deep", new string('[', 3_000) + new string(']', 3_000), 0, Failing, "application/json");
        Text("html", "<!doctype html><html><body><h1>Please sign in</h1></body></html>", 0, Failing, "text/html");
        Text("as-html", Rss(Item("as-html-1")), 1, type: "text/html");
        Text("nothing", "", 0, Failing);
        Raw("noise", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 7919 % 251))], 0, Failing, "image/png");
        Text("ten-thousand", Rss(string.Concat(Enumerable.Range(1, 10_000).Select(i => $"<item><title>Notice {i} of the fair</title><guid isPermaLink=\"false\">ten-thousand-{i}</guid></item>"))), 10_000);
        Text("one-huge", Rss(Item("one-huge-1", body: string.Concat(Enumerable.Repeat("The fair opens on time. ", 200_000)))), 1);

        // What the server itself does.
        Redirect("moved", 301, "/atom", Healthy, 1);
        Redirect("found", 302, "/json", Healthy, 1);
        Redirect("loop", 302, "/loop", Failing, 0);
        Redirect("to-a-file", 302, "file:///etc/passwd", Failing, 0);
        Status("to-nowhere", 301, Failing);
        Status("not-modified-at-once", 304, Healthy);
        Status("not-there", 404, Failing);
        Status("gone", 410, "gone");
        Status("too-many", 429, Failing, r => r.Headers.RetryAfter = "3600");
        Status("broken", 500, Failing);
        Status("down", 503, Failing, r => r.Headers.RetryAfter = "Wed, 21 Oct 2099 07:28:00 GMT");
        Status("no-content", 204, Failing);
        Raw("gzip", Packed(Encoding.UTF8.GetBytes(Rss(Item("gzip-1"))), s => new GZipStream(s, CompressionLevel.Fastest)), 1, encoding: "gzip");
        Raw("brotli", Packed(Encoding.UTF8.GetBytes(Rss(Item("brotli-1"))), s => new BrotliStream(s, CompressionLevel.Fastest)), 1, encoding: "br");
        Raw("bomb", Packed(new byte[200_000_000], s => new GZipStream(s, CompressionLevel.SmallestSize)), 0, Failing, encoding: "gzip");
        Raw("not-gzip", Encoding.UTF8.GetBytes(Rss(Item("not-gzip-1"))), 0, Failing, encoding: "gzip");
        feeds["endless"] = (Failing, 0, async context =>
        {
            context.Response.ContentType = Xml;
            var piece = Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<x>more</x>", 10_000)));
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
        );
        feeds["reset"] = (Failing, 0, async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("<rss version=\"2.0\"><channel>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
        );
        feeds["drip"] = (Failing, 0, async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await Task.Delay(500, context.RequestAborted);
            }
        }
        );
        feeds["drip-headers"] = (Failing, 0, async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(90), context.RequestAborted);
            await context.Response.WriteAsync(Rss(Item("late-1")));
        }
        );
        feeds["hang"] = (Failing, 0, context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        return feeds;
    }

    private static string Rss(string items, string? declaration = "utf-8") =>
        (declaration is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declaration}\"?>") + $"<rss version=\"2.0\"><channel><title>t</title>{items}</channel></rss>";

    private static string Item(string id, string? title = null, string date = "Mon, 14 Feb 2022 10:00:00 GMT", string body = "Russia held talks with Ukraine.") =>
        $"<item><title>{title ?? "Talks of " + id}</title><guid isPermaLink=\"false\">{id}</guid><pubDate>{date}</pubDate><description>{body}</description></item>";

    private static RequestDelegate Bytes(byte[] body, string type, string? encoding = null) => async context =>
    {
        context.Response.ContentType = type;
        if (encoding is not null) context.Response.Headers.ContentEncoding = encoding;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    };

    private static byte[] Packed(byte[] body, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed)) stream.Write(body);
        return packed.ToArray();
    }
}
