using System.Globalization;
using System.Xml.Linq;

namespace NewsMonitor.Feeds.Reading;

/// <summary>RSS and Atom. Elements are known by their local names, so that a wrong or missing namespace does not hide them.</summary>
internal static class XmlFeedReader
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly string[] Dates = ["pubDate", "published", "issued", "date", "created", "updated", "modified"];

    public static Feed Read(string text, Uri address)
    {
        if ((XmlSalvage.TryParse(text) ?? XmlSalvage.TryParse(XmlSalvage.Mend(text)))?.Root is { } root) return Read(root, address);
        var (items, skipped) = Items(XmlSalvage.Items(XmlSalvage.Mend(text)), address);
        if (items.Count == 0) throw new FeedFormatException("The document is no feed, or so broken that none of its items can be read.");
        return new Feed(text.Contains("<entry", StringComparison.Ordinal) ? FeedFormat.Atom : FeedFormat.Rss, null, items, skipped) { Salvaged = true };
    }

    private static Feed Read(XElement root, Uri address)
    {
        var format = root.Name.LocalName.ToLowerInvariant() switch
        {
            "rss" => FeedFormat.Rss,
            "rdf" => FeedFormat.Rdf,
            "feed" => FeedFormat.Atom,
            var other => throw new FeedFormatException($"The document is no feed: its root element is <{other}>."),
        };
        var channel = format == FeedFormat.Atom ? root : Child(root, "channel") ?? root;
        var elements = root.Descendants().Where(e => e.Name.LocalName is "item" or "entry");
        var (items, skipped) = Items(elements, address);
        return new Feed(format, Text(Child(channel, "title")), items, skipped)
        {
            Ttl = Minutes(Child(channel, "ttl")) ?? Updates(channel),
            SkipHours = [.. channel.Elements().Where(e => e.Name.LocalName == "skipHours").Elements().Select(e => Number(e.Value)).OfType<int>().Where(h => h is >= 0 and <= 24).Select(h => h % 24).Distinct().Order()],
        };
    }

    private static (List<FeedItem> Items, int Skipped) Items(IEnumerable<XElement?> elements, Uri address)
    {
        var items = new List<FeedItem>();
        var skipped = 0;
        foreach (var element in elements)
        {
            if (element is not null && Item(element, address) is { } item) items.Add(item);
            else skipped++;
        }

        return (items, skipped);
    }

    private static FeedItem? Item(XElement item, Uri address)
    {
        var guid = Child(item, "guid") ?? Child(item, "id");
        var title = Text(Child(item, "title"));
        string[] bodies =
        [
            Body(item.Element(XName.Get("encoded", Content)) ?? Child(item, "encoded")),
            Body(Child(item, "content")),
            Body(Child(item, "description")),
            Body(Child(item, "summary")),
        ];
        var text = bodies.MaxBy(b => b.Length)!;
        if (title is null && text.Length == 0) return null;
        var id = guid?.Value.Trim() is { Length: > 0 } given ? given : null;
        return new FeedItem(id, Link(item, address) ?? Permalink(guid), title, text, Date(item));
    }

    private static Uri? Link(XElement item, Uri address)
    {
        var links = item.Elements().Where(e => e.Name.LocalName == "link").ToList();
        var chosen = links.FirstOrDefault(l => l.Attribute("href") is not null && (string?)l.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault(l => l.Attribute("href") is null && l.Value.Trim().Length > 0);
        return chosen is null ? null : Address((string?)chosen.Attribute("href") ?? chosen.Value, Base(chosen, address));
    }

    // A guid is an address unless it says that it is none.
    private static Uri? Permalink(XElement? guid) =>
        guid is not null && !string.Equals((string?)guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(guid.Value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static Uri Base(XElement element, Uri address) =>
        element.AncestorsAndSelf().Attributes(XNamespace.Xml + "base").Reverse().Aggregate(address, (at, attribute) => Address(attribute.Value, at) ?? at);

    internal static Uri? Address(string? text, Uri address) =>
        Uri.TryCreate(address, text?.Trim(), out var uri) && uri.Scheme is "http" or "https" && text?.Trim().Length > 0 ? uri : null;

    private static DateTimeOffset? Date(XElement item)
    {
        foreach (var name in Dates)
        {
            if (FeedDate.Read(Child(item, name)?.Value) is { } date) return date;
        }

        return null;
    }

    private static string Body(XElement? element)
    {
        if (element is null) return "";
        return (string?)element.Attribute("type") switch
        {
            "xhtml" => HtmlText.Of(string.Concat(element.Nodes())),
            "text" or "text/plain" => HtmlText.Lines(element.Value),
            _ when element.HasElements => HtmlText.Of(string.Concat(element.Nodes())),
            _ => HtmlText.Of(element.Value),
        };
    }

    private static string? Text(XElement? element) => element is null ? null : HtmlText.Of(element.Value).ReplaceLineEndings(" ") is { Length: > 0 } text ? text : null;

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? Minutes(XElement? ttl) => Number(ttl?.Value) is { } minutes and > 0 ? TimeSpan.FromMinutes(minutes) : null;

    // The syndication module: so many updates in an hour, a day or a week.
    private static TimeSpan? Updates(XElement channel)
    {
        if (Child(channel, "updatePeriod") is not { } period) return null;
        var every = period.Value.Trim().ToLowerInvariant() switch { "hourly" => TimeSpan.FromHours(1), "daily" => TimeSpan.FromDays(1), "weekly" => TimeSpan.FromDays(7), "monthly" => TimeSpan.FromDays(30), _ => (TimeSpan?)null };
        return every / Math.Max(1, Number(Child(channel, "updateFrequency")?.Value) ?? 1);
    }

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
