using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsMonitor.Server.Api;

/// <summary>Answers with the status that belongs to a body which was too large, too slow or cut off, where an endpoint reads it by itself.</summary>
internal sealed class RefusedBodyHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException refused) return false;
        return await problems.AnswerAsync(context, refused.StatusCode, ReasonPhrases.GetReasonPhrase(refused.StatusCode), refused.Message, exception);
    }
}
