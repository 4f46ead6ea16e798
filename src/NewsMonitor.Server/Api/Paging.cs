using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace NewsMonitor.Server.Api;

/// <summary>Says where a list goes on.</summary>
internal static class Paging
{
    /// <summary>Adds <c>Link: &lt;…&gt;; rel="next"</c> (RFC 8288): the same question from behind the last item on.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="cursor">The parameter that says from where on.</param>
    /// <param name="value">Its value for the next page.</param>
    public static void LinkNext(this HttpResponse response, string cursor, string value)
    {
        var request = response.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != cursor).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""))) { { cursor, value } };
        response.Headers.Append(HeaderNames.Link, $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"");
    }
}
