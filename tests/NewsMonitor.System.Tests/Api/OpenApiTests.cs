using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NewsMonitor.Access;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>The document of the API against the server: every operation is called, with the document's own examples, and every answer is what it says.</summary>
public sealed class OpenApiTests
{
    // In this order, so that what one makes the next one finds. Where a status follows, it is the one that is meant.
    private static readonly (string Operation, string Status)[] Calls =
    [
        ("GetSession", "200"), ("ListTimelines", "200"), ("GetTimeline", "200"), ("GetReplay", "200"), ("GetWorldCurve", "200"), ("GetDyads", "200"),
        ("ListCountries", "200"), ("GetCountry", "200"), ("ListCountryStatements", "200"), ("GetCountryCurve", "200"), ("ExplainCountry", "200"), ("GetCountrySaidVersusDid", "200"), ("GetCountryDyad", "200"),
        ("ListLeaders", "200"), ("GetLeader", "200"), ("ListLeaderStatements", "200"), ("GetLeaderCurve", "200"), ("ExplainLeader", "200"), ("GetLeaderSaidVersusDid", "200"), ("GetLeaderDyad", "200"),
        ("ListOrganisations", "200"), ("GetOrganisation", "200"), ("ListOrganisationStatements", "200"), ("GetOrganisationCurve", "200"), ("ExplainOrganisation", "200"), ("GetOrganisationSaidVersusDid", "200"), ("GetOrganisationDyad", "200"),
        ("ForkTimeline", "201"), ("ForkTimeline", "409"), ("CompareTimelines", "200"), ("RemoveFork", "204"),
        ("PostArticles", "200"), ("GetArticle", "200"), ("CorrectArticle", "200"), ("ListCorrections", "200"), ("RetractArticle", "204"), ("CorrectArticle", "409"),
        ("MakeAlertRule", "201"), ("ListAlertRules", "200"), ("TryAlertRule", "200"), ("TestAlertRule", "200"), ("ListAlerts", "200"), ("ListAlertDeliveries", "200"), ("RemoveAlertRule", "204"),
        ("FollowFeed", "201"), ("ListFeeds", "200"), ("GetFeed", "200"), ("PollFeed", "200"), ("RemoveFeed", "204"), ("GetFeed", "404"),
        ("StartReplay", "200"), ("StepReplay", "200"), ("SeekReplay", "200"), ("SetReplaySpeed", "200"), ("ResumeReplay", "200"), ("PauseReplay", "200"), ("StopReplay", "200"), ("SeekReplay", "409"), ("RestartReplay", "200"),
        ("StreamTimeline", "200"), ("ListAudit", "200"), ("SignIn", "401"), ("SignIn", "200"), ("SignOut", "200"),
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _made = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_is_called_and_every_answer_is_what_the_document_says()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await using var _ = server;
        server.Http.DefaultRequestHeaders.Authorization = keys.Bearer(Scope.Admin);
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        _made["SignIn"] = keys[Scope.Read];
        var document = JsonNode.Parse(await server.Http.GetStringAsync("openapi/v1.json", Cancellation))!;
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var operations = document["paths"]!.AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => (Path: p.Key, Method: o.Key, Operation: o.Value!)))
            .ToDictionary(o => o.Operation["operationId"]!.GetValue<string>());
        Assert.Equal(operations.Keys.Order(StringComparer.Ordinal), Calls.Select(c => c.Operation).Distinct().Order(StringComparer.Ordinal));
        foreach (var (id, status) in Calls) await CallAsync(server, document, operations[id], id, status);
    }

    /// <summary>The dashboard's types are made from the file; NEWSMONITOR_UPDATE_OPENAPI=1 writes it anew.</summary>
    [Fact]
    public async Task The_document_in_docs_is_the_one_that_the_server_serves()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        var served = JsonNode.Parse(await server.Http.GetStringAsync("openapi/v1.json", Cancellation))!.AsObject();
        served.Remove("servers");
        var text = served.ToJsonString(Indented) + "\n";
        var file = Path.Combine(RepositoryRoot.Path, "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("NEWSMONITOR_UPDATE_OPENAPI") == "1") await File.WriteAllTextAsync(file, text, Cancellation);
        Assert.Equal(await File.ReadAllTextAsync(file, Cancellation), text);
    }

    private async Task CallAsync(ServerProcess server, JsonNode document, (string Path, string Method, JsonNode Operation) described, string id, string status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(described.Method.ToUpperInvariant()), AddressOf(described.Path, described.Operation));
        if (described.Operation["requestBody"] is { } body) request.Content = new StringContent(BodyOf(document, body, id, status), Encoding.UTF8, "application/json");
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var text = id == "StreamTimeline" ? "" : await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(status == ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{id}: {(int)answer.StatusCode} instead of {status}: {text}");
        var response = described.Operation["responses"]![status] ?? throw new InvalidOperationException($"{id}: the document does not know of {status}.");
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (response["content"] is not { } content)
        {
            Assert.True(text.Length == 0, $"{id}: the document promises no body: {text}");
            return;
        }

        Assert.True(content[type ?? ""] is not null, $"{id}: the document does not know of {type}.");
        if (type == "text/event-stream") return;
        Validate(document, content[type!]!["schema"]!, text, $"{id} {status}");
        if (id == "MakeAlertRule") _made["{rule}"] = JsonNode.Parse(text)!["id"]!.GetValue<string>();
    }

    private static void Validate(JsonNode document, JsonNode described, string text, string what)
    {
        // The document's components become definitions of the schema that is asked for.
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["allOf"] = new JsonArray(described.DeepClone()), ["$defs"] = document["components"]!["schemas"]!.DeepClone() };
        var compiled = JsonSchema.FromText(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        using var value = JsonDocument.Parse(text);
        var result = compiled.Evaluate(value.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var problems = (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}").Take(8);
        Assert.True(result.IsValid, $"{what} is not what the document says: {string.Join('\n', problems)}\n{text[..Math.Min(text.Length, 600)]}");
    }

    private string AddressOf(string path, JsonNode operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var example = name switch
            {
                "rule" when parameter["in"]!.GetValue<string>() == "path" => _made["{rule}"],
                "id" => path.Contains("feeds", StringComparison.Ordinal) ? "desk-world" : "desk-1",
                _ => parameter["example"]?.ToString(),
            };
            if (parameter["in"]!.GetValue<string>() == "path") path = path.Replace($"{{{name}}}", Uri.EscapeDataString(example ?? throw new InvalidOperationException($"{path}: '{name}' has no example.")), StringComparison.Ordinal);
            else if (example is not null && name != "knownAt") query.Add($"{name}={Uri.EscapeDataString(example)}");
        }

        return path.TrimStart('/') + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    private string BodyOf(JsonNode document, JsonNode body, string id, string status)
    {
        var schema = body["content"]!["application/json"]!["schema"]!;
        var name = schema["$ref"]?.GetValue<string>()?.Split('/')[^1];
        var described = name is null ? schema : document["components"]!["schemas"]![name]!;
        var example = described["examples"]?[0]?.ToJsonString() ?? throw new InvalidOperationException($"{id}: the body has no example.");
        return id == "SignIn" && status == "200" ? JsonSerializer.Serialize(new { key = _made["SignIn"] }) : example;
    }
}
