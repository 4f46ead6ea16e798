using System.Net;
using System.Text;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Client.Tests.Http;

public sealed class NewsMonitorClientTests
{
    private const string Replay = """{"state":"playing","position":3,"total":35,"speed":48000,"from":"2021-12-20T06:00:00+00:00","to":null,"path":"seeds","skipped":[{"name":"a.txt","reason":"undated"}],"problem":null}""";
    private const string Entity = """{"id":"country/UKR","code":"UKR","name":"Ukraine","kind":"country","country":"UKR","tension":null,"hostile":1.5,"cooperative":0,"words":1,"deeds":0.5,"claims":3,"statements":2,"statementHead":9,"version":4,"updatedAt":"2022-02-07T00:00:00Z","spark":[null,1.5]}""";

    [Fact]
    public async Task Timelines_and_entities_are_read()
    {
        var server = new StubServer($"[{Entity}]");

        var countries = await server.Client.GetCountries("seeds");

        Assert.Equal("GET /api/timelines/seeds/countries", server.Asked);
        var ukraine = Assert.Single(countries);
        Assert.Null(ukraine.Tension);
        Assert.Equal([null, 1.5], ukraine.Spark);
        Assert.Equal(9, ukraine.StatementHead);
    }

    [Theory]
    [InlineData("country/UKR", "countries/UKR")]
    [InlineData("organisation/NATO", "organisations/NATO")]
    [InlineData("leader/olaf-scholz", "leaders/olaf-scholz")]
    public async Task An_entity_s_page_stands_under_its_kind(string id, string path)
    {
        var server = new StubServer($$"""{"entity":{{Entity}},"run":"seeds~1","history":[],"statements":[],"counterparts":[],"related":[]}""");

        Assert.Equal("seeds~1", (await server.Client.GetEntity("seeds", id)).Run);
        Assert.Equal($"GET /api/timelines/seeds/{path}", server.Asked);
    }

    [Fact]
    public async Task Something_that_is_no_entity_id_is_not_even_asked_for()
    {
        var server = new StubServer("{}");
        await Assert.ThrowsAsync<ArgumentException>(() => server.Client.GetEntity("seeds", "UKR"));
        Assert.Null(server.Asked);
    }

    [Fact]
    public async Task A_gap_in_the_statements_is_asked_for_by_sequence()
    {
        var server = new StubServer("[]");

        await server.Client.GetStatements("seeds", "country/UKR", after: 5, before: 1_000_000, limit: 50);
        Assert.Equal("GET /api/timelines/seeds/countries/UKR/statements?after=5&before=1000000&limit=50", server.Asked);

        await server.Client.GetStatements("seeds", "country/UKR");
        Assert.Equal("GET /api/timelines/seeds/countries/UKR/statements", server.Asked);
    }

    [Fact]
    public async Task Articles_are_posted_as_a_json_array()
    {
        var server = new StubServer("""{"accepted":1,"duplicates":0,"rejected":0,"results":[{"line":1,"id":"a","status":"accepted","partition":2,"offset":7,"statements":1,"events":0,"error":null}]}""");

        var summary = await server.Client.PostArticles("live", [new ArticlePost("Text.", Id: "a", Source: "Outlet")]);

        Assert.Equal("POST /api/timelines/live/articles", server.Asked);
        Assert.Equal("application/json", server.MediaType);
        Assert.Contains("\"text\":\"Text.\"", server.Body, StringComparison.Ordinal);
        Assert.StartsWith("[", server.Body, StringComparison.Ordinal);
        Assert.Equal(7, Assert.Single(summary.Results).Offset);
    }

    [Fact]
    public async Task Lines_are_posted_as_they_are()
    {
        var server = new StubServer("""{"accepted":0,"duplicates":2,"rejected":0,"results":[]}""");
        const string Lines = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";

        await server.Client.PostArticles("live", new MemoryStream(Encoding.UTF8.GetBytes(Lines)));

        Assert.Equal("application/x-ndjson", server.MediaType);
        Assert.Equal(Lines, server.Body);
    }

    [Fact]
    public async Task An_article_whose_id_is_a_url_is_taken_back_by_its_escaped_id()
    {
        var server = new StubServer("", HttpStatusCode.NoContent);
        await server.Client.RetractArticle("live", "https://example.org/a?b=1");
        Assert.Equal("DELETE /api/timelines/live/articles/https%3A%2F%2Fexample.org%2Fa%3Fb%3D1", server.Asked);
    }

    [Fact]
    public async Task A_replay_is_controlled()
    {
        var server = new StubServer(Replay);

        var status = await server.Client.StartReplay("seeds", new ReplayRequest("seeds", 100, true));
        Assert.Equal("POST /api/timelines/seeds/replay", server.Asked);
        Assert.Equal("""{"path":"seeds","speed":100,"paused":true}""", server.Body);
        Assert.Equal(("playing", 3, "undated"), (status.State, status.Position, Assert.Single(status.Skipped).Reason));

        await server.Client.SetReplaySpeed("seeds", 3600);
        Assert.Equal("PUT /api/timelines/seeds/replay/speed", server.Asked);
        Assert.Equal("""{"speed":3600}""", server.Body);

        await server.Client.SeekReplay("seeds", new DateTimeOffset(2022, 2, 24, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal("POST /api/timelines/seeds/replay/seek", server.Asked);
        Assert.Equal("""{"to":"2022-02-24T06:00:00+00:00"}""", server.Body);

        (Func<Task<ReplayDto>> Call, string Action)[] controls =
        [
            (() => server.Client.PauseReplay("seeds"), "/pause"),
            (() => server.Client.ResumeReplay("seeds"), "/resume"),
            (() => server.Client.StepReplay("seeds"), "/step"),
            (() => server.Client.RestartReplay("seeds"), "/restart"),
            (() => server.Client.StopReplay("seeds"), "/stop"),
        ];
        foreach (var (call, action) in controls)
        {
            await call();
            Assert.Equal($"POST /api/timelines/seeds/replay{action}", server.Asked);
        }

        await server.Client.GetReplay("seeds");
        Assert.Equal("GET /api/timelines/seeds/replay", server.Asked);
    }

    [Fact]
    public async Task Problem_details_become_an_exception()
    {
        var server = new StubServer(
            """{"type":"x","title":"One or more fields are wrong.","status":400,"detail":"Nothing was changed.","errors":{"speed":["must be more than 0"]}}""",
            HttpStatusCode.BadRequest, "application/problem+json");

        var problem = await Assert.ThrowsAsync<NewsMonitorApiException>(() => server.Client.SetReplaySpeed("seeds", 0));

        Assert.Equal((400, "One or more fields are wrong.", "Nothing was changed."), (problem.Status, problem.Title, problem.Detail));
        Assert.Equal(["must be more than 0"], problem.Errors["speed"]);
        Assert.Contains("speed: must be more than 0", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html")]
    [InlineData("{ cut", "application/problem+json")]
    [InlineData("", "application/json")]
    public async Task An_error_without_problem_details_still_has_its_status(string body, string media)
    {
        var server = new StubServer(body, HttpStatusCode.BadGateway, media);

        var problem = await Assert.ThrowsAsync<NewsMonitorApiException>(() => server.Client.GetTimelines());

        Assert.Equal((502, "Bad Gateway"), (problem.Status, problem.Title));
        Assert.Empty(problem.Errors);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_contract_s_says_what_was_expected()
    {
        var server = new StubServer("<html>Welcome</html>");
        var problem = await Assert.ThrowsAsync<NewsMonitorApiException>(() => server.Client.GetTimeline("seeds"));
        Assert.Contains("TimelineDto", problem.Detail, StringComparison.Ordinal);
    }

    /// <summary>Answers every request alike and remembers the last one.</summary>
    private sealed class StubServer : HttpMessageHandler
    {
        private readonly string _answer;
        private readonly HttpStatusCode _status;
        private readonly string _media;

        public StubServer(string answer, HttpStatusCode status = HttpStatusCode.OK, string media = "application/json")
        {
            (_answer, _status, _media) = (answer, status, media);
            Client = new NewsMonitorClient(new HttpClient(this) { BaseAddress = new Uri("http://localhost:5080") });
        }

        public NewsMonitorClient Client { get; }

        public string? Asked { get; private set; }

        public string? Body { get; private set; }

        public string? MediaType { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = $"{request.Method} {request.RequestUri!.PathAndQuery}";
            MediaType = request.Content?.Headers.ContentType?.MediaType;
            Body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
            return new HttpResponseMessage(_status) { Content = new StringContent(_answer, Encoding.UTF8, _media), RequestMessage = request };
        }
    }
}
