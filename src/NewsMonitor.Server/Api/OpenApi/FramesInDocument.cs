using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Api.OpenApi;

/// <summary>Says that a frame always carries all of its properties.</summary>
internal sealed class FramesInDocument : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type.Namespace == typeof(WatchFrame).Namespace && schema.Properties is { } properties)
            schema.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        return Task.CompletedTask;
    }
}
