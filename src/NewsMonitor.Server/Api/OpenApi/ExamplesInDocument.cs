using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Api.OpenApi;

/// <summary>Gives requests and parameters examples that a fresh server takes, and lists the parameter <c>format</c>.</summary>
internal sealed class ExamplesInDocument : IOpenApiOperationTransformer, IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, string> Bodies = new()
    {
        [typeof(ArticlePost)] = """{"id":"desk-1","title":"Ministers meet","text":"\"We will answer any attack,\" the Ukrainian foreign minister said on Monday. Russia held talks with Ukraine.","publishedAt":"2022-02-14T09:30:00Z","source":"desk.example"}""",
        [typeof(ArticleCorrection)] = """{"text":"Russia held talks with Ukraine, the ministry said.","reason":"The quotation was withdrawn."}""",
        [typeof(ForkRequest)] = """{"name":"no-wire","from":"seeds","without":{"outlets":["meridianwire.example"]}}""",
        [typeof(AlertRuleRequest)] = """{"name":"Ukraine above 60","on":"level","entity":"country/UKR","threshold":60}""",
        [typeof(FeedRequest)] = """{"url":"https://desk.example/world/rss.xml","id":"desk-world","outlet":"desk.example","country":"GBR","language":"en","everyMinutes":15}""",
        [typeof(ReplayRequest)] = """{"speed":86400,"paused":true}""",
        [typeof(SeekRequest)] = """{"to":"2022-01-20T00:00:00Z"}""",
        [typeof(SpeedRequest)] = """{"speed":3600}""",
        [typeof(SignInRequest)] = """{"key":"nm_…"}""",
    };

    private static readonly string[] Formats = ["json", "csv", "ndjson", "parquet", "atom"];

    private static readonly Dictionary<string, JsonNode> Parameters = new(StringComparer.Ordinal)
    {
        ["timeline"] = "seeds",
        ["other"] = "no-wire",
        ["counterpart"] = "RUS",
        ["asOf"] = "2022-02-20T00:00:00Z",
        ["knownAt"] = "then",
        ["from"] = "2022-02-15T00:00:00Z",
        ["to"] = "2022-02-25T00:00:00Z",
        ["stepHours"] = 24,
        ["limit"] = 10,
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Bodies.TryGetValue(context.JsonTypeInfo.Type, out var example)) schema.Examples = [JsonNode.Parse(example)!];
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var path = context.Description.RelativePath ?? "";
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.Name == "code") parameter.Example = path.Contains("leaders", StringComparison.Ordinal) ? "vladimir-putin" : path.Contains("organisations", StringComparison.Ordinal) ? "NATO" : "UKR";
            else if (parameter.Name == "timeline" && operation.OperationId == "RemoveFork") parameter.Example = "no-wire";
            else if (parameter.Name is { } name && Parameters.TryGetValue(name, out var example)) parameter.Example = example.DeepClone();
        }

        if (operation.Responses is { } responses && responses.TryGetValue("200", out var ok) && ok.Content is { } content && content.TryGetValue("application/json", out var json) && json.Schema?.Type == JsonSchemaType.Array)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "format",
                In = ParameterLocation.Query,
                Description = "In which shape the list comes; by 'Accept' where it is not given. Statements are to be had as 'atom'.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Formats.Select(f => (JsonNode)f)] },
            });
        }

        return Task.CompletedTask;
    }
}
