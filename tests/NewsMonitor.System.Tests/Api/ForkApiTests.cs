using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>Forks over HTTP: make one, look at it beside its parent, throw it away.</summary>
public sealed class ForkApiTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await _server.FinishedAsync("seeds", TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_fork_without_conditions_is_the_same_to_the_bit_and_one_without_an_outlet_is_not()
    {
        await ForkAsync(new { name = "same", from = "seeds" });
        var same = await _server.GetAsync("api/timelines/seeds/compare/same");
        Assert.True(same.GetProperty("sameDigest").GetBoolean());
        Assert.Empty(same.GetProperty("entities").EnumerateArray());

        var made = await ForkAsync(new { name = "no-meridian", from = "seeds", without = new { outlets = new[] { "meridianwire.example" } } });
        Assert.Equal("fork", made.GetProperty("kind").GetString());
        Assert.Equal("without meridianwire.example", made.GetProperty("fork").GetProperty("conditions").GetString());
        var differ = await _server.GetAsync("api/timelines/seeds/compare/no-meridian?stepHours=24");
        Assert.False(differ.GetProperty("sameDigest").GetBoolean());
        var entities = differ.GetProperty("entities").EnumerateArray().ToList();
        Assert.NotEmpty(entities);
        Assert.All(entities, e => Assert.Equal(e.GetProperty("one").GetArrayLength(), e.GetProperty("other").GetArrayLength()));

        // The article is on the parent and not on the fork; the fork's pages are pages like any other's.
        var articles = await _server.GetAsync("api/timelines/no-meridian/countries/UKR");
        Assert.DoesNotContain(articles.GetProperty("statements").EnumerateArray(), s => s.GetProperty("outlet").GetString() == "meridianwire.example");
        Assert.Contains((await _server.GetAsync("api/timelines")).EnumerateArray(), t => t.GetProperty("name").GetString() == "no-meridian");
    }

    [Fact]
    public async Task Another_formula_and_other_knowledge_give_other_scores()
    {
        await ForkAsync(new { name = "short", from = "seeds", formula = new { halfLifeDays = 1 } });
        var byFormula = await _server.GetAsync("api/timelines/seeds/compare/short?entities=country/DEU");
        Assert.True(byFormula.GetProperty("sameDigest").GetBoolean());
        Assert.NotEqual(0, byFormula.GetProperty("entities")[0].GetProperty("difference").GetDouble());

        var folder = Directory.CreateTempSubdirectory("newsmonitor-knowledge-");
        try
        {
            var shipped = Path.Combine(RepositoryRoot.Path, "src", "NewsMonitor.Analysis", "Knowledge", "Data", "organisations.tsv");
            var changed = (await File.ReadAllLinesAsync(shipped, Cancellation)).Select(l => l.StartsWith("NATO|", StringComparison.Ordinal) ? "NATO|Zephyr Pact|||alliance|Q7184" : l);
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "organisations.tsv"), changed, Cancellation);
            await ForkAsync(new { name = "no-nato", from = "seeds", knowledge = folder.FullName });
            var byKnowledge = await _server.GetAsync("api/timelines/seeds/compare/no-nato?entities=organisation/NATO,country/RUS");
            Assert.False(byKnowledge.GetProperty("sameDigest").GetBoolean());
            var nato = byKnowledge.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("id").GetString() == "organisation/NATO");
            Assert.True(nato.GetProperty("difference").GetDouble() < -5, nato.GetProperty("difference").ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Nothing_comes_to_a_fork_and_it_can_be_thrown_away()
    {
        await ForkAsync(new { name = "words", from = "seeds", only = "words" });
        using var post = await _server.Http.PostAsJsonAsync("api/timelines/words/articles", new { text = "Russia attacked Ukraine." }, Cancellation);
        using var put = await _server.Http.PutAsJsonAsync("api/timelines/words/articles/x", new { text = "Russia attacked Ukraine." }, Cancellation);
        using var taken = await _server.Http.DeleteAsync("api/timelines/words/articles/x", Cancellation);
        using var replay = await _server.Http.PostAsJsonAsync("api/timelines/words/replay", new { }, Cancellation);
        using var again = await _server.Http.PostAsJsonAsync("api/timelines", new { name = "words", from = "seeds" }, Cancellation);
        Assert.All([post, put, taken, replay, again], r => Assert.Equal(HttpStatusCode.Conflict, r.StatusCode));

        using var parent = await _server.Http.DeleteAsync("api/timelines/seeds", Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, parent.StatusCode);
        using var away = await _server.Http.DeleteAsync("api/timelines/words", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, away.StatusCode);
        using var gone = await _server.Http.GetAsync("api/timelines/words", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var twice = await _server.Http.DeleteAsync("api/timelines/words", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    [Theory]
    [InlineData("""{"from":"seeds"}""", "name")]
    [InlineData("""{"name":"Bad Name","from":"seeds"}""", "name")]
    [InlineData("""{"name":"x","from":"none"}""", "from")]
    [InlineData("""{"name":"x","from":"seeds","without":{"outlets":["never.example"]}}""", "without.outlets")]
    [InlineData("""{"name":"x","from":"seeds","without":{"families":["never"]}}""", "without.families")]
    [InlineData("""{"name":"x","from":"seeds","only":"thoughts"}""", "only")]
    [InlineData("""{"name":"x","from":"seeds","formula":{"luck":1}}""", "formula")]
    [InlineData("""{"name":"x","from":"seeds","formula":{"halfLifeDays":-1}}""", "formula")]
    [InlineData("""{"name":"x","from":"seeds","knowledge":"/no/such/folder"}""", "knowledge")]
    public async Task What_is_wrong_with_a_fork_is_told_by_its_field(string body, string field)
    {
        using var answer = await _server.Http.PostAsync("api/timelines", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancellation);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        using var none = await _server.Http.GetAsync("api/timelines/x", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task<JsonElement> ForkAsync(object request)
    {
        using var answer = await _server.Http.PostAsJsonAsync("api/timelines", request, Cancellation);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
