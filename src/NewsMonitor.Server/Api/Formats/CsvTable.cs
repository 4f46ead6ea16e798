using System.Text;
using System.Text.Json;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>A list as CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal static class CsvTable
{
    public static string Write(IReadOnlyList<JsonElement> rows)
    {
        if (rows.Count == 0) return "";
        var columns = TableColumns.Of(rows);
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
