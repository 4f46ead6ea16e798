using Microsoft.AspNetCore.Mvc;

namespace NewsMonitor.Server.Api;

/// <summary>Answers with problem details (RFC 9457) where no endpoint does: from middleware and exception handlers.</summary>
internal static class ProblemAnswers
{
    /// <summary>Writes the problem as the whole answer; false where it cannot be written.</summary>
    public static ValueTask<bool> AnswerAsync(this IProblemDetailsService problems, HttpContext context, int status, string title, string detail, Exception? exception = null)
    {
        context.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            Exception = exception,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = detail },
        });
    }
}
