using System.Buffers;

namespace NewsMonitor.Analysis.Text;

/// <summary>Tells the article from what surrounds it on a page: captions, links to other articles, share bars, comment forms, mojibake.</summary>
internal static class ParagraphClassifier
{
    private const int LongestHeading = 160;
    private const int LongestFurniture = 90;

    private static readonly Beginnings Links = new(
    [
        "read also", "read more", "also read", "see also", "read:", "read next", "read the full", "related:", "related articles", "related news", "more on this", "more:", "watch:", "watch also", "video:", "listen:",
        "in pictures", "live updates", "follow our", "recommended", "most read", "you may also like", "don't miss", "don’t miss", "to read", "on the same subject",
    ]);

    private static readonly Beginnings Furniture = new(
    [
        "share this", "share on", "follow us", "subscribe", "sign up", "newsletter", "click here", "advertisement", "cookie", "all rights reserved", "copyright", "print this", "email this",
        "this is interesting", "comments", "loading", "tags:", "source:", "published:", "updated:", "last updated", "by our", "join us on", "download our app", "report a typo",
    ]);

    private static readonly Beginnings Ends = new(
    ["leave a reply", "leave a comment", "your email address will not be published", "usr:", "post a comment", "add a comment", "required fields are marked"]);

    private static readonly SearchValues<string> Captions = SearchValues.Create(["photo:", "photos:", "photo by", "(photo", "image:", "image credit", "picture:", "file photo", "getty images", "/reuters", "reuters/", "photograph:", "via ap"], StringComparison.OrdinalIgnoreCase);

    public static ParagraphKind Of(ReadOnlySpan<char> text, TextPart part)
    {
        if (part == TextPart.Title) return ParagraphKind.Heading;
        if (IsDateLine(text) || IsMojibake(text) || StartsWithAny(text, Links) || EndsArticle(text)) return ParagraphKind.Boilerplate;
        if (text.Length <= LongestFurniture && StartsWithAny(text, Furniture)) return ParagraphKind.Boilerplate;
        if (text.Contains('©') || text.ContainsAny(Captions)) return ParagraphKind.Caption;
        return text.Length <= LongestHeading && !EndsSentence(text) ? ParagraphKind.Heading : ParagraphKind.Body;
    }

    /// <summary>Whether nothing behind this paragraph belongs to the article.</summary>
    public static bool EndsArticle(ReadOnlySpan<char> text) => StartsWithAny(text, Ends);

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"“”’')]» ");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or ':';
    }

    // A line that holds a date and little else: "03:11  19 january  2022 Source:   fr.euronews.com", "Friday, January 21", "2022-02-07".
    private static bool IsDateLine(ReadOnlySpan<char> text) => text.Length <= LongestFurniture && (DateLead.LengthIn(text) == text.Length || DateLines.IsDateLine(text));

    // Characters that no decoder knew came out as runs of question marks.
    private static bool IsMojibake(ReadOnlySpan<char> text) => text.Length >= 12 && (text.Count('?') + text.Count('\uFFFD')) * 4 > text.Length;

    private static bool StartsWithAny(ReadOnlySpan<char> text, Beginnings beginnings) => beginnings.Begin(text.TrimStart(" -–—•*>|#\u00A0"));
}
