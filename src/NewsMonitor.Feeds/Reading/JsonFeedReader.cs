using System.Text.Json;

namespace NewsMonitor.Feeds.Reading;

/// <summary>JSON Feed. https://www.jsonfeed.org/version/1.1/</summary>
internal static class JsonFeedReader
{
    private const int Deepest = 32;

    public static Feed Read(string text, Uri address)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = document.RootElement;
        if (!root.TryGetProperty("items", out var elements) || elements.ValueKind != JsonValueKind.Array) throw new FeedFormatException("The document is JSON, but no JSON Feed: it has no 'items'.");
        var items = new List<FeedItem>();
        var skipped = 0;
        foreach (var element in elements.EnumerateArray())
        {
            if (Item(element, address) is { } item) items.Add(item);
            else skipped++;
        }

        return new Feed(FeedFormat.Json, Text(root, "title"), items, skipped);
    }

    private static FeedItem? Item(JsonElement item, Uri address)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        var title = Text(item, "title") is { } given ? HtmlText.Lines(given).ReplaceLineEndings(" ") : null;
        string[] bodies = [HtmlText.Of(Text(item, "content_html") ?? ""), HtmlText.Lines(Text(item, "content_text") ?? ""), HtmlText.Lines(Text(item, "summary") ?? "")];
        var text = bodies.MaxBy(b => b.Length)!;
        if (string.IsNullOrEmpty(title) && text.Length == 0) return null;
        return new FeedItem(
            Text(item, "id"), XmlFeedReader.Address(Text(item, "url") ?? Text(item, "external_url"), address), title, text, FeedDate.Read(Text(item, "date_published")) ?? FeedDate.Read(Text(item, "date_modified")));
    }

    // Ids are strings, but some feeds write numbers.
    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null, JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;
}
