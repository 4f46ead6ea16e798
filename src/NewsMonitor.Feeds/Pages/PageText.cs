using NewsMonitor.Feeds.Reading;
using SmartReader;

namespace NewsMonitor.Feeds.Pages;

/// <summary>The article in a page of HTML: what is around it is left out. Pure.</summary>
public static class PageText
{
    private const int LeastCharacters = 250;

    /// <summary>The article's text, a paragraph a line; null where the page holds none that can be told from the rest.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it stands.</param>
    public static string? Of(string html, Uri address)
    {
        Article article;
        try
        {
            using var reader = new Reader(address.AbsoluteUri, html) { ContinueIfNotReadable = false, ForceHeaderEncoding = false };
            article = reader.GetArticle();
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException or FormatException)
        {
            // Pages are as their makers left them; one that breaks the extraction has no text.
            return null;
        }

        if (!article.IsReadable || article.Content is not { Length: > 0 } content) return null;
        var text = HtmlText.Of(content);
        return text.Length >= LeastCharacters ? text : null;
    }
}
