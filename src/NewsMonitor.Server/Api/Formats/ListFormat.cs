using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>
/// Gives what is a list as CSV, NDJSON or Parquet, and statements as an Atom feed too, where <c>format</c> or <c>Accept</c> asks for it.
/// </summary>
internal sealed class ListFormat(IOptions<JsonOptions> json) : IEndpointFilter
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = "text/csv",
        ["ndjson"] = "application/x-ndjson",
        ["parquet"] = "application/vnd.apache.parquet",
        ["atom"] = "application/atom+xml",
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var wanted = request.Query["format"].ToString();
        if (wanted is not ("" or "json") && !Types.ContainsKey(wanted)) return Problems.Field("format", $"'format' must be 'json', 'csv', 'ndjson', 'parquet' or 'atom', not '{wanted}'.");
        var result = await next(context);
        var format = wanted switch { "json" => null, "" => Accepted(request), _ => wanted };
        if (format is null || IsProblem(result)) return result;
        if (Inner(result) is not IValueHttpResult { Value: System.Collections.IEnumerable rows } || (format == "atom" && rows is not StatementDto[]))
            return wanted.Length == 0 ? result : Problems.Field("format", $"This is not to be had as '{wanted}'.");
        if (rows is StatementDto[] statements && format == "atom") return TypedResults.Bytes(StatementsFeed.Write(statements, request), Types[format]);
        var elements = rows.Cast<object>().Select(r => JsonSerializer.SerializeToElement(r, r.GetType(), json.Value.SerializerOptions)).ToList();
        return format switch
        {
            "csv" => TypedResults.Text(CsvTable.Write(elements), Types[format], Encoding.UTF8),
            "parquet" => TypedResults.Bytes(await ParquetTable.WriteAsync(elements, context.HttpContext.RequestAborted), Types[format], request.Path.Value!.Split('/')[^1] + ".parquet"),
            _ => TypedResults.Text(string.Concat(elements.Select(e => e.GetRawText() + "\n")), Types[format], Encoding.UTF8),
        };
    }

    private static bool IsProblem(object? result) => Inner(result) is IStatusCodeHttpResult { StatusCode: >= 400 };

    private static object? Inner(object? result) => result is INestedHttpResult nested ? nested.Result : result;

    private static string? Accepted(HttpRequest request)
    {
        foreach (var media in request.GetTypedHeaders().Accept)
        {
            foreach (var (format, type) in Types)
            {
                if (media.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)) return format;
            }
        }

        return null;
    }
}
