using Microsoft.AspNetCore.Diagnostics;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Ledger;

namespace NewsMonitor.Server.Api;

/// <summary>Answers 503 with the reason where the store or the cluster cannot serve a request that would be right at another time.</summary>
internal sealed class UnavailableHandler(IProblemDetailsService problems) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var detail = exception switch
        {
            LedgerUnavailableException or IntakeUnavailableException => exception.Message,
            TimeoutException or OrleansException => "The monitor did not answer in time. Try again; what was acknowledged is safe, and an article sent twice counts once.",
            _ => null,
        };
        if (detail is null) return false;
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await problems.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "Not available now", detail, exception);
    }
}
