using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsMonitor.Server.Api.OpenApi;

/// <summary>Lists the values that a property may have as an <c>enum</c>, so that clients made from the document know them.</summary>
internal sealed class ValuesInDocument : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var allowed = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false).OfType<AllowedValuesAttribute>().FirstOrDefault();
        if (allowed is null) return Task.CompletedTask;
        IList<JsonNode> values = [.. allowed.Values.OfType<string>().Select(v => (JsonNode)v)];
        if (schema is { Type: JsonSchemaType.Array, Items: OpenApiSchema items }) items.Enum = values;
        else schema.Enum = values;
        return Task.CompletedTask;
    }
}
