namespace NewsMonitor.Analysis.Documents;

/// <summary>Who published an article.</summary>
public static class Outlet
{
    /// <summary>The source as given, else the URL's host without <c>www.</c>, else <c>unknown</c>.</summary>
    public static string Of(ArticleText article)
    {
        if (!string.IsNullOrWhiteSpace(article.Source)) return article.Source.Trim();
        if (Uri.TryCreate(article.Url, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return "unknown";
    }

    /// <summary>The publisher's family.</summary>
    public static string FamilyOf(ArticleText article) => Of(article);
}
