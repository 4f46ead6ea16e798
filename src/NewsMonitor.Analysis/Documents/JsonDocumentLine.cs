using System.Text.Json;

namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// One JSON object: <c>{"id","text","title"?,"publishedAt"?,"source"?,"url"?}</c>, for a corrected version with <c>"revision"</c> (2 or more) and
/// <c>"correctedAt"?,"reason"?</c>, or for a retraction <c>{"retracts","publishedAt"?,"reason"?}</c>. Unknown properties are ignored.
/// </summary>
public static class JsonDocumentLine
{
    private const int MostRevisions = 1_000_000;

    /// <summary>Reads one line.</summary>
    /// <exception cref="DocumentFormatException">It is no JSON object, or a property is missing or of the wrong type; the message names it.</exception>
    public static SourceDocument Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Parse(json.RootElement);
        }
        catch (JsonException problem)
        {
            // The framework's message counts lines and bytes from 0 within this one line; only what is wrong is of use.
            var what = problem.Message.Split(" LineNumber:", 2)[0];
            throw new DocumentFormatException($"no valid JSON at byte {problem.BytePositionInLine + 1}: {what}", problem);
        }
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="DocumentFormatException">It is no object, or a property is missing or of the wrong type; the message names it.</exception>
    public static SourceDocument Parse(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new DocumentFormatException($"a JSON object is expected, not {Kind(element)}");
        var publishedAt = Moment(element, "publishedAt");
        if (String(element, "retracts") is { } retracted)
        {
            return string.IsNullOrWhiteSpace(retracted)
                ? throw new DocumentFormatException("'retracts' is empty")
                : new RetractionDocument(retracted, publishedAt, String(element, "reason"));
        }

        var (id, text, title, url) = (String(element, "id"), String(element, "text"), String(element, "title"), String(element, "url"));
        if (id is not null && string.IsNullOrWhiteSpace(id)) throw new DocumentFormatException("'id' is empty");
        if (text is null && title is null) throw new DocumentFormatException("'text' is missing");
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(title)) throw new DocumentFormatException("'text' is empty and there is no 'title'");
        return new ArticleDocument(new ArticleText(id ?? "", text ?? "", title, publishedAt, String(element, "source"), url), HasOwnId: id is not null)
        {
            Revision = Revision(element),
            CorrectedAt = Moment(element, "correctedAt"),
            Reason = String(element, "reason"),
        };
    }

    private static int Revision(JsonElement element)
    {
        if (!element.TryGetProperty("revision", out var value) || value.ValueKind == JsonValueKind.Null) return 1;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var revision) && revision is >= 1 and <= MostRevisions
            ? revision
            : throw new DocumentFormatException($"'revision' must be a whole number from 1 to {MostRevisions}");
    }

    private static string? String(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new DocumentFormatException($"'{name}' must be a string, not {Kind(value)}");
        return Text(value);
    }

    // A lone surrogate escape is legal JSON but no legal UTF-16; GetString refuses it. The rest of the text is worth keeping.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LoneSurrogates.Unescape(value.GetRawText());
        }
    }

    private static DateTimeOffset? Moment(JsonElement element, string name)
    {
        if (String(element, name) is not { } value) return null;
        return Timestamp.TryParse(value, out var moment)
            ? moment
            : throw new DocumentFormatException($"'{name}' is no ISO 8601 date or time: {value}");
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
