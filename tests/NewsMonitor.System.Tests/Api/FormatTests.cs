using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>The same answers in other shapes: pages, tags, compression, Atom, Parquet, metrics.</summary>
public sealed class FormatTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var at = TimeProvider.System.GetUtcNow().AddHours(-1);
        await _server.PostLinesAsync("live", Enumerable.Range(1, 5).Select(i => JsonSerializer.Serialize(new
        {
            id = "a" + i,
            title = $"Talks & threats <{i}>",
            text = $"Russia attacked Ukraine on day {i}. \"We will answer for all {i} attacks,\" said Volodymyr Zelensky \u0001.",
            url = $"https://desk.example/{i}",
            publishedAt = at.AddMinutes(i),
        })));
        await Until.TrueAsync(async () => (await _server.GetAsync("api/timelines/live/countries")).GetArrayLength() > 0, TimeSpan.FromSeconds(30), () => "nothing is read");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Pages_lead_to_the_next_until_there_is_none()
    {
        var seen = new List<long>();
        var path = "api/timelines/live/leaders/volodymyr-zelensky/statements?limit=2";
        while (path is not null)
        {
            using var page = await _server.Http.GetAsync(path, Cancellation);
            seen.AddRange(JsonDocument.Parse(await page.Content.ReadAsStringAsync(Cancellation)).RootElement.EnumerateArray().Select(s => s.GetProperty("sequence").GetInt64()));
            path = page.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0].TrimStart('<').TrimStart('/') : null;
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var first = await _server.Http.GetAsync("api/timelines/live/countries/UKR/statements", Cancellation);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("W/\"other\""));
        await _server.PostLinesAsync("live", ["""{"id":"new","text":"\"We are ready for talks,\" said Volodymyr Zelensky of Ukraine."}"""]);
        await Until.TrueAsync(async () => await AskAsync(tag.ToString()) == HttpStatusCode.OK, TimeSpan.FromSeconds(20), () => "the tag stays");

        async Task<HttpStatusCode> AskAsync(string known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/timelines/live/countries/UKR/statements") { Headers = { { "If-None-Match", known } } };
            using var answer = await _server.Http.SendAsync(request, Cancellation);
            if (answer.StatusCode == HttpStatusCode.NotModified) Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Answers_are_compressed_for_who_takes_that()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/timelines/live/countries/UKR") { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await _server.Http.SendAsync(request, Cancellation);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        await using var body = new BrotliStream(await answer.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress);
        Assert.Equal("UKR", (await JsonDocument.ParseAsync(body, default, Cancellation)).RootElement.GetProperty("entity").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Statements_are_an_Atom_feed_and_lists_are_Parquet()
    {
        using var answer = await _server.Http.GetAsync("api/timelines/live/leaders/volodymyr-zelensky/statements?format=atom", Cancellation);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!.Elements(atom + "entry").ToList();
        Assert.Equal(5, entries.Count);
        Assert.All(entries, e => Assert.Contains("We will answer", e.Element(atom + "title")!.Value, StringComparison.Ordinal));
        Assert.Equal(5, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());

        var parquet = await _server.Http.GetByteArrayAsync("api/timelines/live/countries?format=parquet", Cancellation);
        Assert.Equal("PAR1"u8.ToArray(), parquet[..4]);
        Assert.Equal("PAR1"u8.ToArray(), parquet[^4..]);
        using var wrong = await _server.Http.GetAsync("api/timelines/live/countries?format=atom", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Prometheus_reads_what_came_in_and_went_out()
    {
        var metrics = await _server.Http.GetStringAsync("metrics", Cancellation);
        Assert.Contains("newsmonitor_intake_articles_total", metrics, StringComparison.Ordinal);
        Assert.Contains("newsmonitor_intake_status=\"accepted\"", metrics, StringComparison.Ordinal);
        Assert.Contains("newsmonitor_reading_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("newsmonitor_ledger_append_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("UKR", metrics, StringComparison.Ordinal);
    }
}
