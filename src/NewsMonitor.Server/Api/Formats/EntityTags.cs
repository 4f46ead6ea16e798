using System.IO.Hashing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>
/// Gives answers of the API a weak entity tag, a hash of their bytes, and answers 304 to who has them already. What is streamed has none:
/// it passes through as it comes.
/// </summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || request.Path.Value!.EndsWith("/stream", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var outer = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var inner = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(inner);
        try
        {
            await next(context);
            await inner.CompleteAsync();
        }
        finally
        {
            context.Features.Set(outer);
        }

        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{XxHash64.HashToUInt64(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)):x16}\"", isWeak: true);
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.ContentType = null;
                return;
            }
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(outer.Stream, context.RequestAborted);
    }
}
