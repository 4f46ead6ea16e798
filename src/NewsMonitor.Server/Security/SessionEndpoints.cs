using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Access;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Security;

/// <summary>Who the caller is, and a dashboard's session: a cookie in place of the key, which no script can read.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").AllowAnonymous();
        session.MapGet("/", (HttpContext context, KeyBook book) => TypedResults.Ok(Describe(context.User, book))).WithName("GetSession").WithSummary("Whether the server asks for a key, and what the caller may do");
        session.MapPost("/", SignIn).WithName("SignIn").WithSummary("Takes a key and gives a cookie for it, for pages in a browser").ProducesProblem(StatusCodes.Status401Unauthorized).WithMetadata(new AuditedAttribute());
        session.MapDelete("/", () => TypedResults.SignOut(authenticationSchemes: [Schemes.Cookie])).WithName("SignOut").WithSummary("Ends the session of the cookie").Produces(StatusCodes.Status200OK);
        api.MapGet("/audit", (int? limit, AuditLog log) => ListAudit(limit, log)).RequireScope(Scope.Admin).WithName("ListAudit").WithSummary("Acts that changed something or were refused, newest first").ProducesValidationProblem();
    }

    private static async Task<Results<Ok<SessionDto>, ProblemHttpResult>> SignIn(SignInRequest request, HttpContext context, KeyBook book)
    {
        if (request.Key is not { Length: > 0 } token || book.Find(token) is not { } key)
            return TypedResults.Problem("The key is unknown, expired or revoked.", statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");
        var caller = KeyHandler.Caller(key, Schemes.Cookie);
        await context.SignInAsync(Schemes.Cookie, caller, new AuthenticationProperties { IsPersistent = true, ExpiresUtc = key.ExpiresAt });
        return TypedResults.Ok(Describe(caller, book));
    }

    private static SessionDto Describe(ClaimsPrincipal caller, KeyBook book) =>
        new(!book.IsOpen, caller.FindFirstValue(ClaimTypes.Name), [.. Enum.GetValues<Scope>().Where(s => book.IsOpen || ScopeHandler.Has(caller, s)).Select(s => s.ToString().ToLowerInvariant())]);

    private static Results<Ok<IReadOnlyList<AuditEntryDto>>, ValidationProblem> ListAudit(int? limit, AuditLog log) =>
        limit is < 1 or > 1_000 ? Api.Problems.Field("limit", "'limit' must be 1 to 1000.") : TypedResults.Ok(log.Newest(limit ?? 100));
}
