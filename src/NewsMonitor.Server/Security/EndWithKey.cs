using System.Security.Claims;

namespace NewsMonitor.Server.Security;

/// <summary>Ends what a key opened when it is worth nothing any more: hub connections, streams, uploads under way.</summary>
internal sealed class EndWithKey(RequestDelegate next, KeyBook keys)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true, AuthenticationType: Schemes.Key or Schemes.Cookie } || context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } key)
        {
            await next(context);
            return;
        }

        using var end = keys.EndOf(key).Register(context.Abort);
        await next(context);
    }
}
