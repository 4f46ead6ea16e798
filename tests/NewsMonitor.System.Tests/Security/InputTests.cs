using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Security;

/// <summary>Bodies and names that are meant to hurt: each ends in an answer, and the server goes on.</summary>
public sealed class InputTests
{
    private static readonly string[] Tricks = ["../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/x", "a%00b", "x' OR '1'='1", "live~1", "live/../seeds", "%F0%9F%92%A5"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Oversize_deep_and_slow_bodies_are_refused()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "Kestrel:Limits:MinRequestBodyDataRate:BytesPerSecond=1000");
        async Task<HttpStatusCode> Post(string path, string body, string type = "application/json")
        {
            // A client that asks before it sends hears the refusal instead of a connection that breaks.
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type), Headers = { ExpectContinue = true } };
            using var answer = await server.Http.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }

        var deep = new string('[', 5_000) + new string(']', 5_000);
        Assert.Equal(HttpStatusCode.BadRequest, await Post("api/timelines/live/articles", deep));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("api/timelines/live/articles", "{\"text\":" + deep + "}", "application/x-ndjson"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("api/feeds", deep));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post("api/feeds", "{\"url\":\"" + new string('a', 40_000_000) + "\"}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post("api/timelines/live/articles", "{\"text\":\"" + new string('a', 40_000_000) + "\"}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("api/timelines/live/articles", "{\"text\":\"" + new string('a', 1_000_001) + "\"}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("api/timelines/live/articles", "{\"text\":\"" + new string('a', 17_000_000) + "\"}", "application/x-ndjson"));

        // One byte a second is no upload: the server hangs up, whatever the client still means to send.
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, server.Port, Cancellation);
        await using var stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /api/timelines/live/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"), Cancellation);
        var answer = new MemoryStream();
        await stream.CopyToAsync(answer, Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer.ToArray()), StringComparison.Ordinal);
        Assert.Equal("live", (await server.GetAsync("api/timelines/live")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Tricks_in_names_find_nothing_and_break_nothing()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        foreach (var name in Tricks) await TryAsync(server, name);
    }

    private static async Task TryAsync(ServerProcess server, string name)
    {
        foreach (var path in new[] { $"api/timelines/{name}/countries", $"api/timelines/live/countries/{name}", $"api/timelines/live/leaders/{name}/curve", $"api/timelines/live/articles/{name}", $"api/feeds/{name}", $"api/timelines/{name}/replay", $"api/timelines/live/compare/{name}", $"{name}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            using var answer = await server.Http.SendAsync(request, Cancellation);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {(int)answer.StatusCode}");
            var body = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        }

        foreach (var (method, path) in new[] { ("POST", $"api/timelines/{name}/replay"), ("POST", "api/timelines/safe/replay") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
            {
                Content = new StringContent(JsonSerializer.Serialize(new { path = "../" + name }), Encoding.UTF8, "application/json"),
            };
            using var answer = await server.Http.SendAsync(request, Cancellation);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {path}: {(int)answer.StatusCode}");
        }
    }
}
