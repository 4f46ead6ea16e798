using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>Alerts from the rule to the receiver, over HTTP.</summary>
public sealed class AlertApiTests : IAsyncLifetime
{
    private ServerProcess _server = null!;
    private Receiver _receiver = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000", "NewsMonitor:AllowPrivateAddresses=true");
        await _server.FinishedAsync("seeds", TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_rule_is_tried_on_the_past_before_it_is_made()
    {
        var trial = await PostAsync("api/timelines/seeds/alerts/try?from=2022-01-01T00:00:00Z", new { on = "level", entity = "country/UKR", threshold = 60, hysteresis = 5 });
        Assert.True(trial.GetProperty("count").GetInt32() > 0);
        Assert.All(trial.GetProperty("fired").EnumerateArray(), f => Assert.True(f.GetProperty("value").GetDouble() >= 60));
        var rise = await PostAsync("api/timelines/seeds/alerts/try", new { on = "rise", entity = "country/UKR", threshold = 5, windowHours = 24 });
        Assert.Contains(rise.GetProperty("fired").EnumerateArray(), f => f.GetProperty("at").GetDateTimeOffset().Date == new DateTime(2022, 2, 24));
        var said = await PostAsync("api/timelines/seeds/alerts/try", new { on = "said", entity = "country/RUS", counterpart = "country/UKR" });
        Assert.True(said.GetProperty("count").GetInt32() > 0);
        Assert.Empty((await _server.GetAsync("api/timelines/seeds/alerts")).EnumerateArray());
    }

    [Fact]
    public async Task An_alert_reaches_its_receiver_signed_and_in_order_over_an_outage_and_a_kill()
    {
        var rule = await PostAsync("api/timelines/live/alerts", new { on = "dyad", entity = "country/RUS", counterpart = "country/UKR", threshold = 2, webhook = _receiver.Url }, HttpStatusCode.Created);
        var (id, secret) = (rule.GetProperty("id").GetString()!, rule.GetProperty("secret").GetString()!);
        _receiver.IsDown = true;
        await PostAsync($"api/timelines/live/alerts/{id}/test", new { });
        string[] lines = [.. Enumerable.Range(0, 4).Select(i => $$"""{"id":"a{{i}}","source":"outlet{{i}}.example","publishedAt":"{{DateTimeOffset.UtcNow:O}}","title":"Report {{i}}","text":"Russia attacked Ukraine.{{new string(' ', i)}} Report number {{i}}."}""")];
        await _server.PostLinesAsync("live", lines);
        await Until.TrueAsync(async () => (await RaisedAsync()).Count == 2, TimeSpan.FromSeconds(30), () => "no alert was raised");
        await Until.TrueAsync(async () => (await OutcomesAsync(id)).Contains("failed"), TimeSpan.FromSeconds(30), () => "no failure is on record");
        await _server.KillAsync();
        await _server.StartAgainAsync();
        _receiver.IsDown = false;
        await Until.TrueAsync(() => Task.FromResult(_receiver.Taken.Select(t => t.Id).Distinct().Count() == 2), TimeSpan.FromSeconds(60), () => "the messages did not come");

        Assert.Equal(["alert.test", "alert.raised"], _receiver.Taken.DistinctBy(t => t.Id).Select(t => JsonDocument.Parse(t.Body).RootElement.GetProperty("type").GetString()));
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        Assert.All(_receiver.Taken, t => Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{t.Id}.{t.Timestamp}.{t.Body}"))), t.Signature));
        await Until.TrueAsync(async () => (await _server.GetAsync("api/timelines/live/alerts")).EnumerateArray().Single().GetProperty("pending").GetInt32() == 0, TimeSpan.FromSeconds(20), () => "still pending");
        var deliveries = await OutcomesAsync(id);
        Assert.True(deliveries.Count(d => d == "delivered") == 2 && deliveries.Contains("failed"), string.Join(' ', deliveries));

        var alert = (await RaisedAsync())[0];
        Assert.Contains(alert.GetProperty("causes").EnumerateArray(), c => c.GetProperty("plover").GetString() == "ASSAULT" && c.GetProperty("role").GetString() == "by");
        var listed = (await _server.GetAsync("api/timelines/live/alerts")).EnumerateArray().Single();
        Assert.Equal((false, JsonValueKind.Null), (listed.GetProperty("armed").GetBoolean(), listed.GetProperty("secret").ValueKind));
        using var away = await _server.Http.DeleteAsync($"api/timelines/live/alerts/{id}", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, away.StatusCode);
        using var twice = await _server.Http.DeleteAsync($"api/timelines/live/alerts/{id}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    [Theory]
    [InlineData("""{"on":"mood","entity":"country/UKR","threshold":5}""", "on")]
    [InlineData("""{"on":"level","entity":"country/XXX","threshold":5}""", "entity")]
    [InlineData("""{"on":"level","entity":"country/UKR"}""", "threshold")]
    [InlineData("""{"on":"level","entity":"country/UKR","threshold":500}""", "threshold")]
    [InlineData("""{"on":"dyad","entity":"country/UKR","threshold":5}""", "counterpart")]
    [InlineData("""{"on":"level","entity":"country/UKR","threshold":5,"webhook":"ftp://x"}""", "webhook")]
    [InlineData("""{"on":"level","entity":"country/UKR","threshold":5,"webhook":"http://x.example","secret":"short"}""", "secret")]
    [InlineData("""{"on":"rise","entity":"country/UKR","threshold":5,"windowHours":0}""", "windowHours")]
    [InlineData("""{"on":"said","entity":"WORLD"}""", "entity")]
    public async Task What_is_wrong_with_a_rule_is_told_by_its_field(string body, string field)
    {
        using var answer = await _server.Http.PostAsync("api/timelines/live/alerts", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    private async Task<IReadOnlyList<string?>> OutcomesAsync(string rule) =>
        [.. (await _server.GetAsync($"api/timelines/live/alerts/deliveries?rule={rule}")).EnumerateArray().Select(d => d.GetProperty("outcome").GetString())];

    private async Task<IReadOnlyList<JsonElement>> RaisedAsync() => [.. (await _server.GetAsync("api/timelines/live/alerts/raised")).EnumerateArray()];

    private async Task<JsonElement> PostAsync(string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await _server.Http.PostAsJsonAsync(path, body, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == expected, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A webhook on loopback that can be down.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private LoopbackSite _site = null!;

        public ConcurrentQueue<(string Id, string Timestamp, string Signature, string Body)> Taken { get; } = new();

        public bool IsDown { get; set; }

        public string Url => _site.Url + "/hook";

        public static async Task<Receiver> StartAsync()
        {
            var receiver = new Receiver();
            receiver._site = await LoopbackSite.StartAsync(receiver.Map);
            return receiver;
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();

        private void Map(WebApplication app) => app.MapPost("/hook", async (HttpRequest request) =>
        {
            if (IsDown) return Results.StatusCode(503);
            using var reader = new StreamReader(request.Body);
            Taken.Enqueue((request.Headers["webhook-id"]!, request.Headers["webhook-timestamp"]!, request.Headers["webhook-signature"]!, await reader.ReadToEndAsync()));
            return Results.NoContent();
        });
    }
}
