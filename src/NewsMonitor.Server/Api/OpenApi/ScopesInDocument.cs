using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsMonitor.Server.Security;
using Scope = NewsMonitor.Access.Scope;

namespace NewsMonitor.Server.Api.OpenApi;

/// <summary>Says of every operation which scope its caller needs, and how it may be refused.</summary>
internal sealed class ScopesInDocument : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Bearer = "key";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key (nm_…), or a token of the OpenID Connect provider that the server trusts. A server without keys asks for none. Scopes: read, ingest, admin; admin includes the others.",
        };
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (ScopeOf(context) is not { } scope) return Task.CompletedTask;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [scope.ToString().ToLowerInvariant()] }];
        operation.Responses ??= [];
        operation.Responses.TryAdd("401", Problem("No key, or none that is active."));
        operation.Responses.TryAdd("403", Problem($"The key lacks the scope '{scope.ToString().ToLowerInvariant()}'."));
        operation.Responses.TryAdd("429", Problem("Too many requests; 'Retry-After' says when to come back."));
        return Task.CompletedTask;
    }

    private static Scope? ScopeOf(OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any()) return null;
        var requirement = metadata.OfType<AuthorizationPolicy>().SelectMany(p => p.Requirements).OfType<ScopeRequirement>().FirstOrDefault() ?? new ScopeRequirement(null);
        return requirement.Scope ?? (context.Description.HttpMethod == HttpMethods.Get ? Scope.Read : Scope.Admin);
    }

    private static OpenApiResponse Problem(string description) => new() { Description = description };
}
