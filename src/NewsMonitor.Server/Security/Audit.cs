using System.Security.Claims;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Security;

/// <summary>Writes the <see cref="AuditLog"/>: every call of an endpoint that carries <see cref="AuditedAttribute"/>, refused ones included.</summary>
internal sealed class Audit(RequestDelegate next, AuditLog log, KeyBook keys, TimeProvider time)
{
    private const string Local = "local";
    private const string Nobody = "nobody";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AuditedAttribute>() is not null)
        {
            // Before the first byte of the answer leaves.
            context.Response.OnStarting(() => log.RecordAsync(new AuditEntryDto(
                time.GetUtcNow(),
                context.User.FindFirstValue(ClaimTypes.Name) ?? (keys.IsOpen ? Local : Nobody),
                context.User.FindFirstValue(ClaimTypes.NameIdentifier),
                context.Connection.RemoteIpAddress?.ToString(),
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Response.StatusCode)));
        }

        await next(context);
    }
}
