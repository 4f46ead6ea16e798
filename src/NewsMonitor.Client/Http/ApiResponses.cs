using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMonitor.Client.Http;

/// <summary>Reads answers: the value, or the problem as an exception.</summary>
internal static class ApiResponses
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the answer is a success.</summary>
    /// <exception cref="NewsMonitorApiException">It is not.</exception>
    public static async Task Check(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return;
        var problem = await ReadProblem(response, cancellation);
        var title = problem?.Title is { Length: > 0 } given ? given : response.ReasonPhrase ?? ((HttpStatusCode)response.StatusCode).ToString();
        throw new NewsMonitorApiException((int)response.StatusCode, title, problem?.Detail, problem?.Errors ?? []);
    }

    /// <summary>The answer's value.</summary>
    /// <exception cref="NewsMonitorApiException">The answer is an error, or not what the server's contract says.</exception>
    public static async Task<T> Read<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        await Check(response, cancellation);
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(Json, cancellation) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            var detail = $"{response.RequestMessage?.RequestUri} answered with something other than {typeof(T).Name}: {e.Message}";
            throw new NewsMonitorApiException((int)response.StatusCode, "Unexpected answer", detail, new Dictionary<string, string[]>());
        }
    }

    private static async Task<Problem?> ReadProblem(HttpResponseMessage response, CancellationToken cancellation)
    {
        var media = response.Content.Headers.ContentType?.MediaType;
        if (media is not ("application/problem+json" or "application/json")) return null;
        try
        {
            return await response.Content.ReadFromJsonAsync<Problem>(Json, cancellation);
        }
        catch (JsonException)
        {
            // A proxy's page or a cut answer: the status says what is known.
            return null;
        }
    }

    private sealed record Problem(string? Title, string? Detail, Dictionary<string, string[]>? Errors);
}
