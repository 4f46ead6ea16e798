using System.Net;
using System.Text;
using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>The HTTP surface of the real server: what it answers when all is well, and how it says what is wrong.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_article_goes_in_once_counts_and_can_be_taken_back()
    {
        const string article = """{"id":"a1","url":"https://news.example/a1?utm_source=x","text":"Russia attacked Ukraine. “We will respond,” Volodymyr Zelensky said.","publishedAt":"2026-11-20T10:00:00Z"}""";
        var (status, answer) = await Send(HttpMethod.Post, "api/timelines/live/articles", article);
        Assert.Equal((HttpStatusCode.OK, 1), (status, answer.GetProperty("accepted").GetInt32()));
        Assert.Equal("https://news.example/a1", answer.GetProperty("results")[0].GetProperty("id").GetString());
        Assert.Equal(1, (await Send(HttpMethod.Post, "api/timelines/live/articles", article)).Body.GetProperty("duplicates").GetInt32());

        // By its identity, and by what its outlet calls it.
        Assert.Equal("https://news.example/a1", (await _server.GetAsync("api/timelines/live/articles/a1")).GetProperty("id").GetString());
        var page = await _server.GetAsync("api/timelines/live/countries/ukr");
        Assert.Equal("country/UKR", page.GetProperty("entity").GetProperty("id").GetString());
        Assert.NotEmpty(page.GetProperty("statements").EnumerateArray());
        Assert.NotEmpty((await _server.GetAsync("api/timelines/live/leaders/volodymyr-zelensky/statements?limit=5")).EnumerateArray());

        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, "api/timelines/live/articles/a1?reason=wrong")).Status);
        Assert.True((await _server.GetAsync("api/timelines/live/articles/https%3A%2F%2Fnews.example%2Fa1")).GetProperty("retracted").GetBoolean());
        Assert.Empty((await _server.GetAsync("api/timelines/live/leaders/volodymyr-zelensky/statements")).EnumerateArray());
    }

    [Theory]
    [InlineData("GET", "api/timelines/nope", null, 404, "nope")]
    [InlineData("GET", "api/timelines/nope/countries", null, 404, "nope")]
    [InlineData("GET", "api/timelines/live/countries/XXX", null, 404, "XXX")]
    [InlineData("GET", "api/timelines/live/countries/UKR?stepHours=0", null, 400, "stepHours")]
    [InlineData("GET", "api/timelines/live/countries/UKR/statements?limit=0", null, 400, "limit")]
    [InlineData("GET", "api/timelines/live/countries/UKR/statements?after=1&before=2", null, 400, "after")]
    [InlineData("GET", "api/timelines/live/articles/none", null, 404, "none")]
    [InlineData("DELETE", "api/timelines/live/articles/none", null, 404, "none")]
    [InlineData("POST", "api/timelines/live/articles", "{", 400, "JSON")]
    [InlineData("POST", "api/timelines/live/articles", "{\"text\":7}", 400, "'text'")]
    [InlineData("POST", "api/timelines/live/articles", "[]", 400, "no article")]
    [InlineData("GET", "api/timelines/live/replay", null, 409, "live")]
    [InlineData("POST", "api/timelines/live/replay", "{}", 409, "live")]
    [InlineData("POST", "api/timelines/other/replay", "{\"speed\":-1}", 400, "speed")]
    [InlineData("POST", "api/timelines/Other%20Name/replay", "{}", 400, "name")]
    [InlineData("POST", "api/timelines/other/replay", "{\"path\":\"/no/such/folder\"}", 409, "/no/such/folder")]
    [InlineData("GET", "api/nothing", null, 404, "nothing")]
    public async Task What_is_wrong_is_told_as_problem_details(string method, string path, string? body, int status, string mentions)
    {
        var (code, problem) = await Send(new HttpMethod(method), path, body);
        Assert.Equal(status, (int)code);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(mentions, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_describes_itself_and_its_health()
    {
        var document = await _server.GetAsync("openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/timelines/{timeline}/articles", paths);
        Assert.Contains("/api/timelines/{timeline}/countries/{code}", paths);
        Assert.Contains("/api/timelines/{timeline}/replay/restart", paths);
        foreach (var path in new[] { "docs", "health/live", "health/ready" })
        {
            using var answer = await _server.Http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_second_server_on_the_same_ledger_is_refused_in_one_line()
    {
        var (code, output) = await _server.StartRivalAsync();
        Assert.Equal(1, code);
        Assert.Contains("Another process writes the ledger", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _server.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
