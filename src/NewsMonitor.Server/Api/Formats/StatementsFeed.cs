using System.Text;
using System.Xml;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Api.Formats;

/// <summary>Statements as an Atom feed (RFC 4287), for readers of feeds.</summary>
internal static class StatementsFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(IReadOnlyList<StatementDto> statements, HttpRequest request)
    {
        var self = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, self);
            xml.WriteElementString("title", Atom, "NewsMonitor: " + string.Join(' ', request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)));
            xml.WriteElementString("updated", Atom, Time(statements.Count > 0 ? statements.Max(s => s.PublishedAt) : DateTimeOffset.UnixEpoch));
            Link(xml, "self", self);
            foreach (var statement in statements) Write(xml, statement, request);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, StatementDto statement, HttpRequest request)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"tag:{request.Host.Host},2022:statement/{request.Path.Value!.Split('/')[3]}/{statement.Sequence}");
        xml.WriteElementString("title", Atom, Valid($"{statement.SpeakerName ?? statement.Speaker ?? statement.Outlet}: {statement.Text}"));
        xml.WriteElementString("updated", Atom, Time(statement.PublishedAt));
        xml.WriteElementString("published", Atom, Time(statement.PublishedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Valid(statement.Outlet));
        xml.WriteEndElement();
        if (statement.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") Link(xml, "alternate", url);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Valid(statement.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Valid(address));
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    // What XML cannot hold at all, such as control characters, becomes U+FFFD.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));
}
