using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>A list as Apache Parquet: numbers as doubles, truth values as such, all else as text; null where a row has no value.</summary>
internal static class ParquetTable
{
    public static async Task<byte[]> WriteAsync(IReadOnlyList<JsonElement> rows, CancellationToken cancellation)
    {
        var columns = TableColumns.Of(rows).Select(name => (Name: name, Type: TypeOf(rows, name))).ToList();
        if (columns.Count == 0) columns.Add(("id", typeof(string)));
        DataField[] fields = [.. columns.Select(c => new DataField(c.Name, c.Type, isNullable: true))];
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellation))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                var name = columns[i].Name;
                if (columns[i].Type == typeof(double)) await group.WriteAsync<double>(fields[i], rows.Select(r => r.GetProperty(name) is { ValueKind: JsonValueKind.Number } v ? v.GetDouble() : (double?)null).ToArray().AsMemory(), cancellationToken: cancellation);
                else if (columns[i].Type == typeof(bool)) await group.WriteAsync<bool>(fields[i], rows.Select(r => r.GetProperty(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } v ? v.GetBoolean() : (bool?)null).ToArray().AsMemory(), cancellationToken: cancellation);
                else await group.WriteAsync(fields[i], rows.Select(r => r.GetProperty(name) is { ValueKind: not JsonValueKind.Null } v ? v.ToString() : null).ToArray()!);
            }
        }

        return stream.ToArray();
    }

    private static Type TypeOf(IReadOnlyList<JsonElement> rows, string column)
    {
        var kinds = rows.Select(r => r.GetProperty(column).ValueKind).Where(k => k != JsonValueKind.Null).Distinct().ToList();
        return kinds is [JsonValueKind.Number] ? typeof(double) : kinds.Count > 0 && kinds.All(k => k is JsonValueKind.True or JsonValueKind.False) ? typeof(bool) : typeof(string);
    }
}
