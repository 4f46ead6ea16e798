using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsMonitor.Feeds.Reading;

/// <summary>Plain text from the HTML of a feed: blocks become lines, what nobody reads is left out.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header", "footer", "table", "tr", "figure", "figcaption", "hr", "pre", "dl", "dt", "dd",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal) { "script", "style", "noscript", "template", "iframe", "object", "svg", "form", "button", "figcaption" };

    /// <summary>The text of a fragment.</summary>
    public static string Of(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&')) return Lines(html);
        var body = new HtmlParser().ParseDocument("<body>" + html).Body;
        var text = new StringBuilder(html.Length);
        if (body is not null) Write(body, text);
        return Lines(text.ToString());
    }

    /// <summary>Lines without surplus space, and no empty ones.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n')
        .Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));

    // No recursion: markup may be nested as deep as its sender likes.
    private static void Write(INode root, StringBuilder text)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            var block = node is IElement element && Blocks.Contains(element.LocalName);
            if (block) text.Append('\n');
            if (node is IText { Data: var data }) text.Append(data.ReplaceLineEndings(" "));
            if (node.FirstChild is { } child && !(node is IElement unread && Unread.Contains(unread.LocalName)))
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = ReferenceEquals(node.Parent, root) ? null : node.Parent;
                if (node is IElement closed && Blocks.Contains(closed.LocalName)) text.Append('\n');
            }

            node = node?.NextSibling;
        }
    }
}
