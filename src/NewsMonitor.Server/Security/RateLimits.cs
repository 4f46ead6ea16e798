using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NewsMonitor.Server.Api;

namespace NewsMonitor.Server.Security;

/// <summary>
/// How many requests a minute a caller has, told in the headers <c>RateLimit-Policy</c> and <c>RateLimit</c> of the IETF's draft, and in
/// <c>Retry-After</c> where there were too many. Callers without a key share the count of their address.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private const int WindowSeconds = 60;

    private readonly RequestDelegate _next;
    private readonly IProblemDetailsService _problems;
    private readonly int _limit;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public RateLimits(RequestDelegate next, KeyBook book, IOptions<SecurityOptions> options, IProblemDetailsService problems)
    {
        (_next, _problems, _limit) = (next, problems, options.Value.RequestsPerMinute);
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            _limit == 0 || book.IsOpen
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(CallerOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = _limit, Window = TimeSpan.FromSeconds(WindowSeconds), QueueLimit = 0 }));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        if (_limiter.GetStatistics(context) is { CurrentAvailablePermits: < int.MaxValue } statistics)
        {
            context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={_limit};w={WindowSeconds}");
            context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";r={statistics.CurrentAvailablePermits}");
        }

        if (lease.IsAcquired)
        {
            await _next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : WindowSeconds;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await _problems.AnswerAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", $"{_limit} requests a minute are allowed. Try again in {wait} s.");
    }

    public void Dispose() => _limiter.Dispose();

    private static string CallerOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? "caller " + id : "address " + context.Connection.RemoteIpAddress;
}
