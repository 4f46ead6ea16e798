using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Server.Api;

namespace NewsMonitor.Server.Security;

/// <summary>Says what is missing, as problem details: a key, or a scope of it.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"newsmonitor\"";
            await problems.AnswerAsync(context, StatusCodes.Status401Unauthorized, "Key needed", "Send an active key: 'Authorization: Bearer nm_…'. Keys are made with 'newsmonitor key create'.");
            return;
        }

        var scopes = policy.Requirements.OfType<ScopeRequirement>().Select(r => r.For(context.Request).ToString().ToLowerInvariant());
        await problems.AnswerAsync(context, StatusCodes.Status403Forbidden, "Not allowed", $"This needs a key with the scope '{string.Join("', '", scopes)}'.");
    }
}
