using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using NewsMonitor.Access;
using NewsMonitor.Client;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Security;

/// <summary>Keys on every way into a server.</summary>
public sealed class KeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_wants_an_active_key_with_its_scope()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:SiloDashboard=true");
        await using var _ = server;
        var operations = OperationsOf(await server.GetAsync("openapi/v1.json"));
        Assert.True(operations.Count > 50, "the document lists too little");
        operations.Add(("GET", "silo/", Scope.Admin));
        operations.Add(("GET", "silo/GrainStats/x", Scope.Admin));
        operations.Add(("GET", "api/nothing-here", Scope.Read));
        foreach (var (method, path, scope) in operations)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(server, method, path, null));
            foreach (var token in keys.Worthless) Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(server, method, path, token));
            foreach (var other in Enum.GetValues<Scope>().Where(s => s != scope && s != Scope.Admin))
                Assert.True(HttpStatusCode.Forbidden == await AnswerAsync(server, method, path, keys[other]), $"{method} {path} lets in a key with the scope {other} alone");
            foreach (var enough in new[] { scope, Scope.Admin })
                Assert.True(await AnswerAsync(server, method, path, keys[enough]) is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), $"{method} {path} refuses a key with the scope {enough}");
        }
    }

    [Fact]
    public async Task What_changes_something_is_for_admins_unless_it_says_otherwise()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var operations = OperationsOf(await server.GetAsync("openapi/v1.json"));
        string[] notForAdmins = [.. operations.Where(o => o.Method != "GET" && o.Scope != Scope.Admin).Select(o => $"{o.Method} {o.Path} {o.Scope}").Order(StringComparer.Ordinal)];
        Assert.Equal(["DELETE api/timelines/live/articles/x Ingest", "POST api/timelines/live/alerts/try Read", "POST api/timelines/live/articles Ingest", "PUT api/timelines/live/articles/x Ingest"], notForAdmins);
    }

    [Fact]
    public async Task The_hub_and_the_stream_want_a_key_too_and_end_when_it_is_revoked()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync("NewsMonitor:ReplaySeeds=false");
        await using var _ = server;
        foreach (var token in keys.Worthless.Append(null).Append(keys[Scope.Ingest]))
        {
            var refused = new TensionWatch(new TensionWatchOptions { Server = server.Address, Timeline = "live", Key = token });
            var problem = await Assert.ThrowsAsync<WatchRejectedException>(() => refused.Run(_ => Task.CompletedTask, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
            Assert.StartsWith("key: ", problem.Message, StringComparison.Ordinal);
        }

        const string negotiation = "hubs/tension/negotiate?negotiateVersion=1";
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(server, "POST", negotiation, null));
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(server, "POST", negotiation, keys[Scope.Ingest]));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(server, "POST", negotiation, keys[Scope.Read]));

        using var request = new HttpRequestMessage(HttpMethod.Get, "api/timelines/live/stream") { Headers = { Authorization = keys.Bearer(Scope.Read) } };
        using var stream = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var events = await stream.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Cancellation);
        var streamed = DrainAsync(events);
        var watch = new TensionWatch(new TensionWatchOptions { Server = server.Address, Timeline = "live", Key = keys[Scope.Read] });
        var connected = new TaskCompletionSource();
        watch.ConnectionChanged += change =>
        {
            if (change.State == WatchConnectionState.Connected) connected.TrySetResult();
        };
        var watching = watch.Run(_ => Task.CompletedTask, Cancellation);
        await connected.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        keys.Revoke(Scope.Read);
        await Assert.ThrowsAsync<WatchRejectedException>(() => watching.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        await streamed.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(server, "GET", "api/timelines", keys[Scope.Read]));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(server, "GET", "api/timelines", keys[Scope.Admin]));
    }

    [Fact]
    public async Task A_server_that_runs_without_keys_asks_for_one_once_the_first_is_made_and_never_opens_again()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(server, "GET", "api/timelines", null));
        var keys = TestKeys.MakeIn(server.Folder);
        await Until.TrueAsync(async () => await AnswerAsync(server, "GET", "api/timelines", null) == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(20), () => "it stays open");
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(server, "GET", "api/timelines", keys[Scope.Read]));
        File.Delete(Path.Combine(server.Folder, "data", "keys.json"));
        await Until.TrueAsync(async () => await AnswerAsync(server, "GET", "api/timelines", keys[Scope.Read]) == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(20), () => "the keys stay in force");
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswerAsync(server, "GET", "api/timelines", null));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0;http://127.0.0.1:0")]
    [InlineData("http://[::]:0")]
    public async Task It_does_not_start_where_others_reach_it_and_no_key_keeps_them_out(string urls)
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var (code, output) = await server.StartRivalAsync(urls);
        Assert.Equal(1, code);
        Assert.Contains("newsmonitor key create", output, StringComparison.Ordinal);
        Assert.DoesNotContain("listening on", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_secret_comes_into_the_log_or_the_audit_and_every_act_stands_there()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync("NewsMonitor:ReplaySeeds=false", "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace", "Logging:LogLevel:System.Net.Http=Trace");
        await using var _ = server;
        server.Http.DefaultRequestHeaders.Authorization = keys.Bearer(Scope.Admin);
        using var rule = await server.Http.PostAsJsonAsync(
            "api/timelines/live/alerts", new { on = "level", entity = "country/UKR", threshold = 1, webhook = "https://hook.invalid/x", secret = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0" }, Cancellation);
        Assert.True(rule.IsSuccessStatusCode, await rule.Content.ReadAsStringAsync(Cancellation));
        var id = JsonDocument.Parse(await rule.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("id").GetString();
        using var tested = await server.Http.PostAsync($"api/timelines/live/alerts/{id}/test", null, Cancellation);
        using var signedIn = await server.Http.PostAsJsonAsync("api/session", new { key = keys[Scope.Read] }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(server, "DELETE", "api/timelines/live/articles/x", keys[Scope.Read]));
        await Until.TrueAsync(async () => (await server.GetAsync("api/timelines/live/alerts/deliveries")).GetArrayLength() > 0, TimeSpan.FromSeconds(30), () => "no delivery was tried");
        var audit = await server.GetAsync("api/audit");
        Assert.Equal(
            ["DELETE /api/timelines/live/articles/x 403 test Read", "POST /api/session/ 200 test Admin", $"POST /api/timelines/live/alerts/{id}/test 200 test Admin", "POST /api/timelines/live/alerts 201 test Admin"],
            audit.EnumerateArray().Select(e => $"{e.GetProperty("method").GetString()} {e.GetProperty("path").GetString()} {e.GetProperty("status").GetInt32()} {e.GetProperty("caller").GetString()}").Select(e => e.Replace("/session ", "/session/ ", StringComparison.Ordinal)));
        var written = server.Log + await File.ReadAllTextAsync(Path.Combine(server.Folder, "data", "audit.ndjson"), Cancellation) + await File.ReadAllTextAsync(Path.Combine(server.Folder, "data", "keys.json"), Cancellation);
        Assert.Contains("hook.invalid", server.Log, StringComparison.Ordinal);
        foreach (var secret in new[] { keys[Scope.Admin][14..], keys[Scope.Read][14..], "c2VjcmV0c2VjcmV0", "secretsecret" }) Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_told_to_wait_and_others_are_not_delayed()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:Security:RequestsPerMinute=20");
        await using var _ = server;
        HttpResponseMessage last;
        var asked = 0;
        do
        {
            last = await SendAsync(server, "GET", "api/timelines", keys[Scope.Read]);
            if (last.IsSuccessStatusCode) Assert.Equal($"\"requests\";r={19 - asked}", last.Headers.GetValues("RateLimit").Single());
        }
        while (++asked <= 20);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.True(last.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("\"requests\";q=20;w=60", last.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(server, "GET", "api/timelines", keys[Scope.Admin]));
    }

    [Fact]
    public async Task Other_sites_pages_get_in_neither_by_form_nor_by_socket_nor_by_a_name_pointed_here()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        async Task<HttpStatusCode> From(HttpMethod method, string path, string? origin, string? host)
        {
            using var request = new HttpRequestMessage(method, path);
            if (method == HttpMethod.Post) request.Content = new StringContent("{}");
            if (origin is not null) request.Headers.Add("Origin", origin);
            request.Headers.Host = host;
            using var answer = await server.Http.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await From(HttpMethod.Post, "api/timelines/live/articles", "https://evil.example", null));
        Assert.Equal(HttpStatusCode.Forbidden, await From(HttpMethod.Post, "api/timelines/live/articles", "null", null));
        Assert.Equal(HttpStatusCode.Forbidden, await From(HttpMethod.Get, "hubs/tension", "https://evil.example", null));
        Assert.Equal(HttpStatusCode.Forbidden, await From(HttpMethod.Get, "api/timelines", null, "rebound.example"));
        Assert.NotEqual(HttpStatusCode.Forbidden, await From(HttpMethod.Post, "api/timelines/live/articles", server.Address.GetLeftPart(UriPartial.Authority), null));
        Assert.Equal(HttpStatusCode.OK, await From(HttpMethod.Get, "api/timelines", null, "localhost:5080"));

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/hubs/tension"), Cancellation));

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "api/timelines") { Headers = { { "Origin", "https://evil.example" }, { "Access-Control-Request-Method", "GET" } } };
        using var closed = await server.Http.SendAsync(preflight, Cancellation);
        Assert.False(closed.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[1024];
        try
        {
            while (await stream.ReadAsync(buffer, Cancellation) > 0)
            {
            }
        }
        catch (Exception cut) when (cut is HttpIOException or IOException)
        {
            // Ended by the server, as it should be.
        }
    }

    private static List<(string Method, string Path, Scope Scope)> OperationsOf(JsonElement document)
    {
        var found = new List<(string, string, Scope)>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                if (!operation.Value.TryGetProperty("security", out var security)) continue;
                var scope = security[0].GetProperty("key")[0].GetString()!;
                var address = path.Name.TrimStart('/').Replace("{timeline}", "live", StringComparison.Ordinal);
                foreach (var name in new[] { "{other}", "{id}", "{rule}" }) address = address.Replace(name, "x", StringComparison.Ordinal);
                foreach (var name in new[] { "{code}", "{counterpart}" }) address = address.Replace(name, "UKR", StringComparison.Ordinal);
                Assert.DoesNotContain('{', address);
                found.Add((operation.Name.ToUpperInvariant(), address, Enum.Parse<Scope>(scope, ignoreCase: true)));
            }
        }

        return found;
    }

    private static async Task<HttpStatusCode> AnswerAsync(ServerProcess server, string method, string path, string? token)
    {
        using var answer = await SendAsync(server, method, path, token);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(ServerProcess server, string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method is "POST" or "PUT") request.Content = JsonContent.Create(new { });
        return await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }
}
