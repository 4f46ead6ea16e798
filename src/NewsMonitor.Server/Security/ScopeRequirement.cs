using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using NewsMonitor.Access;

namespace NewsMonitor.Server.Security;

/// <summary>That the caller has a scope.</summary>
/// <param name="Scope">The scope; null for the one that the request's method asks for: reading for GET and HEAD, else <see cref="Access.Scope.Admin"/>.</param>
internal sealed record ScopeRequirement(Scope? Scope) : IAuthorizationRequirement
{
    /// <summary>The scope that a request needs.</summary>
    public Scope For(HttpRequest request) => Scope ?? (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? Access.Scope.Read : Access.Scope.Admin);
}

/// <inheritdoc cref="ScopeRequirement"/>
internal sealed class ScopeHandler(KeyBook book) : AuthorizationHandler<ScopeRequirement>
{
    /// <summary>Whether a caller has a scope.</summary>
    public static bool Has(ClaimsPrincipal caller, Scope scope) =>
        caller.HasClaim(Schemes.ScopeClaim, scope.ToString()) || caller.HasClaim(Schemes.ScopeClaim, nameof(Scope.Admin));

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (book.IsOpen || (context.Resource is HttpContext http && Has(context.User, requirement.For(http.Request)))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Names scopes on endpoints.</summary>
internal static class ScopeConventions
{
    /// <summary>Only callers who have the scope get in.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, Scope scope)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(policy => policy.AddRequirements(new ScopeRequirement(scope)));
}
