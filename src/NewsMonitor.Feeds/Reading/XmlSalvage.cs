using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Feeds.Reading;

/// <summary>XML as feeds have it: bare ampersands, entities of HTML, forbidden characters, and documents that end too early.</summary>
internal static partial class XmlSalvage
{
    private const long LongestDocument = 50_000_000;

    private static readonly string[] XmlEntities = ["amp", "lt", "gt", "quot", "apos"];

    /// <summary>The document; null where it is not well-formed.</summary>
    public static XDocument? TryParse(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LongestDocument, CheckCharacters = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The text with what most often breaks a feed mended.</summary>
    public static string Mend(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var mended = Forbidden().Replace(start > 0 ? text[start..] : text, "");
        return Ampersand().Replace(mended, match => match.Groups[1] is { Success: true, Value: var name }
            ? XmlEntities.Contains(name, StringComparer.Ordinal) ? match.Value
                : WebUtility.HtmlDecode(match.Value) is var decoded && decoded != match.Value ? decoded : "&amp;" + match.Value[1..]
            : match.Groups[2] is { Success: true, Value: var number } ? IsCharacter(number) ? match.Value : "\uFFFD" : "&amp;");
    }

    /// <summary>Each item by itself, for documents that are broken somewhere; null for one that cannot be read.</summary>
    public static IEnumerable<XElement?> Items(string text)
    {
        var root = Root().Match(text);
        var names = string.Join(' ', Namespace().Matches(root.Value).Select(m => m.Value).DistinctBy(n => n.Split('=')[0]));
        foreach (Match match in Item().Matches(text))
        {
            var undeclared = Prefix().Matches(match.Value).Select(m => m.Groups[1].Value).Distinct().Where(p => p is not ("xml" or "xmlns") && !names.Contains($"xmlns:{p}", StringComparison.Ordinal));
            var declared = names + string.Concat(undeclared.Select(p => $" xmlns:{p}=\"{NamespaceOf(p)}\""));
            yield return TryParse($"<salvage {declared}>{match.Value}</salvage>")?.Root?.Elements().FirstOrDefault();
        }
    }

    // What feeds mean by prefixes that they forgot to declare.
    private static string NamespaceOf(string prefix) => prefix switch
    {
        "content" => "http://purl.org/rss/1.0/modules/content/",
        "dc" => "http://purl.org/dc/elements/1.1/",
        "atom" => "http://www.w3.org/2005/Atom",
        "media" => "http://search.yahoo.com/mrss/",
        _ => "urn:undeclared:" + prefix,
    };

    // "#233" and "#xE9" name characters; "#xD800" and "#1" name none that XML may hold.
    private static bool IsCharacter(string number)
    {
        var isHex = number[1] == 'x';
        return int.TryParse(number.AsSpan(isHex ? 2 : 1), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && (code > 0xFFFF || XmlConvert.IsXmlChar((char)code));
    }

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"&(?:([A-Za-z][A-Za-z0-9]{1,10});|(#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6});))?")]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"<(?:rss|feed|(?:\w+:)?RDF)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("""xmlns(?::[\w.-]+)?\s*=\s*(?:"[^"<]*"|'[^'<]*')""")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"[<\s]([A-Za-z][\w.-]*):[A-Za-z]")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"<(item|entry)\b[^>]*>.*?</\1\s*>", RegexOptions.Singleline)]
    private static partial Regex Item();
}
