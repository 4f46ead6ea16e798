using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Server.Api;

/// <summary>
/// Gives what is a list as CSV (RFC 4180) or NDJSON where <c>format</c> or <c>Accept</c> asks for it. A CSV has a column for each property that holds
/// one value. Text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
internal sealed class TableFormat(IOptions<JsonOptions> json) : IEndpointFilter
{
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var wanted = request.Query["format"].ToString();
        if (wanted is not ("" or "json" or "csv" or "ndjson")) return Problems.Field("format", $"'format' must be 'json', 'csv' or 'ndjson', not '{wanted}'.");
        var result = await next(context);
        var type = wanted switch { "csv" => Csv, "ndjson" => Ndjson, "json" => null, _ => Accepted(request) };
        if (type is null || IsProblem(result)) return result;
        if (Inner(result) is not IValueHttpResult { Value: System.Collections.IEnumerable rows }) return wanted.Length == 0 ? result : Problems.Field("format", $"This is no list; it is not to be had as '{wanted}'.");
        var elements = rows.Cast<object>().Select(r => JsonSerializer.SerializeToElement(r, r.GetType(), json.Value.SerializerOptions)).ToList();
        return TypedResults.Text(type == Csv ? Table(elements) : string.Concat(elements.Select(e => e.GetRawText() + "\n")), type, Encoding.UTF8);
    }

    private static bool IsProblem(object? result) => Inner(result) is IStatusCodeHttpResult { StatusCode: >= 400 };

    private static object? Inner(object? result) => result is INestedHttpResult nested ? nested.Result : result;

    private static string? Accepted(HttpRequest request)
    {
        foreach (var media in request.GetTypedHeaders().Accept)
        {
            if (media.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase)) return Csv;
            if (media.MediaType.Equals(Ndjson, StringComparison.OrdinalIgnoreCase)) return Ndjson;
        }

        return null;
    }

    private static string Table(List<JsonElement> rows)
    {
        if (rows.Count == 0) return "";

        // Null in one row may be a value in another, but what is a list or an object anywhere is no column.
        string[] columns = [.. rows[0].EnumerateObject().Select(p => p.Name).Where(name => rows.All(r => r.GetProperty(name).ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)))];
        var text = new StringBuilder();
        text.AppendJoin(',', columns).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(',', columns.Select(c => Cell(row.GetProperty(c)))).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return "";
        if (value.ValueKind != JsonValueKind.String) return value.GetRawText();
        var text = value.GetString()!;
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
