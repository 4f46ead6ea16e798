using Microsoft.Extensions.Options;
using NewsMonitor.Server.Api;

namespace NewsMonitor.Server.Security;

/// <summary>
/// Keeps other sites' pages out. A browser lets any page open a WebSocket or send a simple POST to any address, this machine's included;
/// it names the page's origin when it does. Where the server is open to this machine alone, it also answers to this machine's names alone,
/// so that no name which was pointed here turns a stranger's page into one of the server's own.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, KeyBook book, IOptions<SecurityOptions> options, IProblemDetailsService problems)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var problem = ProblemOf(context.Request);
        if (problem is null)
        {
            await next(context);
            return;
        }

        await problems.AnswerAsync(context, StatusCodes.Status403Forbidden, "Not from there", problem);
    }

    private string? ProblemOf(HttpRequest request)
    {
        if (book.IsOpen && !ListeningAddresses.IsLoopbackHost(request.Host.Host))
            return $"This server answers to localhost alone, not to '{request.Host.Host}'. Make a key with 'newsmonitor key create' to reach it by other names.";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || (IsReading(request.Method) && !request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase))) return null;
        return IsAllowed(origin, request.Host) ? null : $"Pages of '{origin}' may not do that; see NewsMonitor:Security:AllowedOrigins in the server's settings.";
    }

    // By host and port, not by scheme: before the server there may be one that ends TLS.
    private bool IsAllowed(string origin, HostString host) =>
        (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && (string.Equals(uri.Authority, host.Value, StringComparison.OrdinalIgnoreCase)
                || (book.IsOpen && ListeningAddresses.IsLoopbackHost(uri.Host))))
        || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
