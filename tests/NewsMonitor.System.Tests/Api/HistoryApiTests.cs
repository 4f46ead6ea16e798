using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>The past, over HTTP: what moved a score, what was believed when, and what a correction changes.</summary>
public sealed class HistoryApiTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await _server.FinishedAsync("seeds", TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Why_Ukraine_moved_in_the_days_before_the_war_is_told_to_the_sentence()
    {
        var why = await _server.GetAsync("api/timelines/seeds/countries/UKR/why?from=2022-02-15T00:00:00Z&to=2022-02-25T00:00:00Z&limit=200");

        var change = why.GetProperty("to").GetProperty("tension").GetDouble() - why.GetProperty("from").GetProperty("tension").GetDouble();
        var sum = why.GetProperty("stories").EnumerateArray().Sum(s => s.GetProperty("points").GetDouble())
            + why.GetProperty("coverage").GetDouble() + why.GetProperty("morePoints").GetDouble();
        Assert.InRange(sum, change - 0.02, change + 0.02);
        Assert.Equal(why.GetProperty("change").GetDouble(), sum, 0.01);

        var arrived = why.GetProperty("stories").EnumerateArray().Where(s => s.GetProperty("cause").GetString() == "arrived").ToList();
        Assert.Contains(arrived, s => Tells(s, "ASSAULT", "Russia attacked Ukraine"));
        Assert.Contains(arrived, s => Tells(s, null, "recognised the Donetsk People's Republic"));
        Assert.Contains(arrived, s => Tells(s, "SANCTION", "sanctions"));
        Assert.All(arrived.SelectMany(s => s.GetProperty("reports").EnumerateArray()), r =>
        {
            Assert.NotEqual("", r.GetProperty("rule").GetString());
            Assert.True(r.GetProperty("end").GetInt32() > r.GetProperty("start").GetInt32());
        });
    }

    [Fact]
    public async Task Knowledge_of_the_past_differs_from_what_was_believed_then()
    {
        const string range = "from=2022-02-14T00:00:00Z&to=2022-02-16T12:00:00Z&stepHours=12";
        var now = await _server.GetAsync($"api/timelines/seeds/countries/UKR/curve?{range}&knownAt=now");
        var then = await _server.GetAsync($"api/timelines/seeds/countries/UKR/curve?{range}&knownAt=then");
        Assert.Equal(now.GetArrayLength(), then.GetArrayLength());

        // A report that was taken back an hour after that moment was believed then.
        Assert.NotEqual(Last(now), Last(then));

        var before = await _server.GetAsync($"api/timelines/seeds/countries/UKR/curve?{range}&knownAt=2022-02-01T00:00:00Z");
        Assert.NotEqual(Last(now), Last(before));

        var page = await _server.GetAsync("api/timelines/seeds/countries/UKR?asOf=2022-02-01T00:00:00Z&knownAt=then");
        Assert.All(page.GetProperty("statements").EnumerateArray(), s => Assert.True(s.GetProperty("publishedAt").GetDateTimeOffset() <= new DateTimeOffset(2022, 2, 1, 0, 0, 0, TimeSpan.Zero)));
        var list = await _server.GetAsync("api/timelines/seeds/countries?asOf=2022-02-01T00:00:00Z");
        Assert.Contains(list.EnumerateArray(), c => c.GetProperty("code").GetString() == "UKR" && c.GetProperty("tension").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task Pairs_are_directed_and_a_leader_stands_beside_the_state()
    {
        var matrix = await _server.GetAsync("api/timelines/seeds/dyads?asOf=2022-02-25T00:00:00Z");
        var cell = matrix.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("source").GetString() == "country/RUS" && c.GetProperty("target").GetString() == "country/UKR");
        Assert.True(cell.GetProperty("flow").GetProperty("hostileDeeds").GetDouble() > 1);

        var series = await _server.GetAsync("api/timelines/seeds/leaders/vladimir-putin/dyads/UKR?from=2022-02-01T00:00:00Z&to=2022-02-25T00:00:00Z&stepHours=24");
        Assert.Equal("country/RUS", series.GetProperty("state").GetString());
        var last = series.GetProperty("points").EnumerateArray().Last();
        Assert.True(last.GetProperty("byState").GetProperty("hostileDeeds").GetDouble() > last.GetProperty("by").GetProperty("hostileDeeds").GetDouble());
    }

    [Fact]
    public async Task Lists_are_to_be_had_as_CSV_and_as_NDJSON()
    {
        const string curve = "api/timelines/seeds/countries/UKR/curve?from=2022-02-20T00:00:00Z&to=2022-02-24T00:00:00Z&stepHours=24";
        var table = (await TextAsync(curve + "&format=csv", "text/csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("at,tension,low,high,outlets,hostile,cooperative,words,deeds", table[0]);
        Assert.Equal(6, table.Length);
        Assert.StartsWith("2022-02-20T00:00:00+00:00,", table[1], StringComparison.Ordinal);
        var lines = (await TextAsync("api/timelines/seeds/countries/UKR/statements?limit=3&format=ndjson", "application/x-ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.NotEqual("", JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()));
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("id,code,name,kind,country,tension", await TextAsync("api/timelines/seeds/countries?format=csv", "text/csv"), StringComparison.Ordinal);

        foreach (var path in new[] { "api/timelines/seeds/countries?format=xls", "api/timelines/seeds/countries/UKR?format=csv" })
        {
            using var refused = await _server.Http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_denial_stands_beside_the_attack_that_followed_with_the_lag()
    {
        var pairs = await _server.GetAsync("api/timelines/seeds/countries/RUS/said-vs-did?days=90&limit=200");
        var denial = pairs.EnumerateArray().First(p => p.GetProperty("kind").GetString() == "denial" && p.GetProperty("counterpart").GetString() == "country/UKR" && p.GetProperty("did").GetString() == "ASSAULT");
        var lag = denial.GetProperty("lagDays").GetInt32();
        Assert.Equal(lag, DateOnly.Parse(denial.GetProperty("didDay").GetString()!).DayNumber - DateOnly.Parse(denial.GetProperty("saidDay").GetString()!).DayNumber);
        Assert.True(lag > 0);
        Assert.All(new[] { "words", "deeds" }, side => Assert.NotEmpty(denial.GetProperty(side).EnumerateArray().First().GetProperty("sentence").GetString()!));
        Assert.Equal("denied", denial.GetProperty("words").EnumerateArray().First().GetProperty("modality").GetString());
    }

    [Fact]
    public async Task A_correction_moves_the_score_and_is_logged_with_its_reason_and_whom_it_moved()
    {
        await _server.PostLinesAsync("live", ["""{"id":"c1","source":"wire.example","publishedAt":"2026-11-20T10:00:00Z","text":"Russia attacked Ukraine."}"""]);
        var wrong = await ScoreAsync();
        using var answer = await _server.Http.PutAsJsonAsync("api/timelines/live/articles/c1", new { text = "Russia held talks with Ukraine.", reason = "It was talks." });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Until.TrueAsync(async () => await ScoreAsync() < wrong, TimeSpan.FromSeconds(20), () => "the score has not moved");

        var log = (await _server.GetAsync("api/timelines/live/corrections")).EnumerateArray().Single();
        Assert.Equal(("corrected", "c1", 2, "It was talks."), (log.GetProperty("kind").GetString(), log.GetProperty("article").GetString(), log.GetProperty("revision").GetInt32(), log.GetProperty("reason").GetString()));
        Assert.Contains("country/UKR", log.GetProperty("entities").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("Russia held talks with Ukraine.", (await _server.GetAsync("api/timelines/live/articles/c1")).GetProperty("text").GetString());

        using var empty = await _server.Http.PutAsJsonAsync("api/timelines/live/articles/c1", new { text = "" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var none = await _server.Http.PutAsJsonAsync("api/timelines/live/articles/none", new { text = "x" });
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("countries/UKR/curve?knownAt=sometime", "knownAt")]
    [InlineData("countries/UKR/curve?stepHours=0", "stepHours")]
    [InlineData("countries/UKR/why?from=2023-01-01T00:00:00Z", "from")]
    [InlineData("countries/UKR/why?limit=0", "limit")]
    [InlineData("countries/UKR/dyads/XXX", "counterpart")]
    [InlineData("dyads?kind=planet", "kind")]
    [InlineData("corrections?limit=0", "limit")]
    [InlineData("countries/RUS/said-vs-did?days=0", "days")]
    public async Task What_is_wrong_with_a_question_is_told_by_its_field(string path, string field)
    {
        using var answer = await _server.Http.GetAsync("api/timelines/seeds/" + path, TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    private async Task<string> TextAsync(string path, string type)
    {
        using var answer = await _server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<double> ScoreAsync() => (await _server.GetAsync("api/timelines/live/countries/UKR")).GetProperty("entity").GetProperty("tension") is { ValueKind: JsonValueKind.Number } tension ? tension.GetDouble() : 0;

    private static double Last(JsonElement curve) => curve.EnumerateArray().Last().GetProperty("tension").GetDouble();

    private static bool Tells(JsonElement story, string? plover, string words) =>
        (plover is null || story.GetProperty("plover").GetString() == plover)
        && story.GetProperty("reports").EnumerateArray().Any(r => r.GetProperty("sentence").GetString()!.Contains(words, StringComparison.Ordinal));
}
