using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Server.Sources;

/// <summary>Turns what a source gives into an article under its identity.</summary>
internal static class Identified
{
    /// <summary>
    /// The article under its identity; the outlet's own id is kept beside it where it is another. Surrogates without a partner become
    /// U+FFFD, since no store keeps them; that leaves every offset as it was.
    /// </summary>
    public static ArticleText Article(ArticleDocument document)
    {
        var identity = ArticleIdentity.Of(document);
        var article = document.Article;
        return article with
        {
            Id = WellFormed(identity),
            Text = WellFormed(article.Text),
            Title = article.Title is { } title ? WellFormed(title) : null,
            OutletId = article.Id.Length > 0 && article.Id != identity ? WellFormed(article.Id) : null,
        };
    }

    /// <summary>Surrogates without a partner become U+FFFD.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Repaired(text);
        }

        return text;
    }

    private static string Repaired(string text) => string.Create(text.Length, text, (span, source) =>
    {
        source.CopyTo(span);
        for (var i = 0; i < span.Length; i++)
        {
            if (!char.IsSurrogate(span[i])) continue;
            if (i + 1 < span.Length && char.IsSurrogatePair(span[i], span[i + 1])) i++;
            else span[i] = '\uFFFD';
        }
    });
}
