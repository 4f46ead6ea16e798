using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;

namespace NewsMonitor.Server.Api;

/// <summary>Problem details (RFC 9457) that more than one endpoint answers with.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoTimeline(string timeline) =>
        TypedResults.Problem($"There is no timeline '{timeline}'. GET /api/timelines lists them.", statusCode: StatusCodes.Status404NotFound, title: "No such timeline");

    public static ProblemHttpResult NoEntity(EntityKind kind, string code) =>
        TypedResults.Problem($"'{code}' is none of the {kind.ToString().ToLowerInvariant()} codes that are known.", statusCode: StatusCodes.Status404NotFound, title: "No such entity");

    public static ProblemHttpResult NoArticle(string article) =>
        TypedResults.Problem($"No article '{article}' is on record on this timeline.", statusCode: StatusCodes.Status404NotFound, title: "No such article");

    public static ValidationProblem Field(string field, string message) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [message] }, message);

    /// <summary>A fork is what its parent held when it was made; nothing comes to it.</summary>
    public static ProblemHttpResult Fork(string timeline) => Conflict($"'{timeline}' is a fork: it stays as it was made. Post, correct or replay on the timeline that it comes from, and make another fork.");

    public static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, title: "Not possible now");
}
