namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// A <c>.txt</c> document: plain text as it came, or text under a header of <c>key: value</c> lines that ends at the first blank
/// line. Keys: <c>id, url, title, source, published</c>; for a retraction <c>retracts</c> and <c>reason</c>. A first paragraph with any
/// other line in it is no header but text.
/// </summary>
public static class TextDocument
{
    private static readonly string[] Keys = ["id", "url", "title", "source", "published", "retracts", "reason"];

    /// <summary>Reads a document.</summary>
    /// <param name="name">The file's name: the id where the header has none.</param>
    /// <param name="content">The file's content.</param>
    /// <exception cref="DocumentFormatException">It holds no text, or a header value cannot be read.</exception>
    public static SourceDocument Parse(string name, string content)
    {
        if (string.IsNullOrWhiteSpace(content)) throw new DocumentFormatException("it holds no text");
        var (header, body) = Split(content);
        var publishedAt = Published(header);
        if (header.TryGetValue("retracts", out var retracted))
        {
            if (retracted.Length == 0) throw new DocumentFormatException("'retracts' names no article");
            return new RetractionDocument(retracted, publishedAt, header.GetValueOrDefault("reason"));
        }

        if (string.IsNullOrWhiteSpace(body) && !header.ContainsKey("title")) throw new DocumentFormatException("it holds no text under its header");
        var id = header.GetValueOrDefault("id");
        return new ArticleDocument(
            new ArticleText(id ?? name, body, header.GetValueOrDefault("title"), publishedAt, header.GetValueOrDefault("source"), header.GetValueOrDefault("url")),
            HasOwnId: id is not null);
    }

    private static DateTimeOffset? Published(Dictionary<string, string> header)
    {
        if (!header.TryGetValue("published", out var value)) return null;
        return Timestamp.TryParse(value, out var moment)
            ? moment
            : throw new DocumentFormatException($"'published' is no ISO 8601 date or time: {value}");
    }

    private static (Dictionary<string, string> Header, string Body) Split(string content)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var position = content.StartsWith('\uFEFF') ? 1 : 0;
        while (position < content.Length)
        {
            var end = content.IndexOf('\n', position);
            var next = end < 0 ? content.Length : end + 1;
            var line = content[position..(end < 0 ? content.Length : end)].TrimEnd('\r');
            if (line.Length == 0) return header.Count > 0 ? (header, content[next..]) : ([], content);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? line[..colon] : "";
            if (!Keys.Contains(key, StringComparer.Ordinal) || !header.TryAdd(key, line[(colon + 1)..].Trim())) return ([], content);
            position = next;
        }

        return header.Count > 0 ? (header, "") : ([], content);
    }
}
