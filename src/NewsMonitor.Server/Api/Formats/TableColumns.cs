using System.Text.Json;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>The columns of a list: properties that hold one value.</summary>
internal static class TableColumns
{
    /// <summary>Null in one row may be a value in another, but what is a list or an object anywhere is no column.</summary>
    public static string[] Of(IReadOnlyList<JsonElement> rows) =>
        rows.Count == 0 ? [] : [.. rows[0].EnumerateObject().Select(p => p.Name).Where(name => rows.All(r => r.GetProperty(name).ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)))];
}
