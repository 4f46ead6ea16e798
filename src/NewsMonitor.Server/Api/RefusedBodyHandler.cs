using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsMonitor.Server.Api;

/// <summary>Answers with the status that belongs to a body which was too large, too slow or cut off, where an endpoint reads it by itself.</summary>
internal sealed class RefusedBodyHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException refused) return false;
        context.Response.StatusCode = refused.StatusCode;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            Exception = exception,
            ProblemDetails = new ProblemDetails { Status = refused.StatusCode, Title = ReasonPhrases.GetReasonPhrase(refused.StatusCode), Detail = refused.Message },
        });
    }
}
