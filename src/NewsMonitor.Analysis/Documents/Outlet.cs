using NewsMonitor.Analysis.Knowledge.Outlets;

namespace NewsMonitor.Analysis.Documents;

/// <summary>Who published an article.</summary>
public static class Outlet
{
    /// <summary>The source as given, else the URL's host without <c>www.</c>, else <c>unknown</c>.</summary>
    public static string Of(ArticleText article)
    {
        if (!string.IsNullOrWhiteSpace(article.Source)) return article.Source.Trim();
        return HostOf(article) is { } host ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : "unknown";
    }

    /// <summary>What is known of the outlet: by its source, else by its URL's host; null where neither is known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="directory">The outlets; <see cref="OutletDirectory.Default"/> where null.</param>
    public static OutletInfo? Find(ArticleText article, OutletDirectory? directory = null)
    {
        directory ??= OutletDirectory.Default;
        return directory.Find(Of(article)) ?? (HostOf(article) is { } host ? directory.Find(host) : null);
    }

    /// <summary>
    /// The publisher by which an article counts among independent ones: the agency's where its text is a news agency's copy, else the
    /// outlet's by its source, else by its URL's host. Where nothing is known, the host's registered domain or the source's name stands for it.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="directory">The outlets; <see cref="OutletDirectory.Default"/> where null.</param>
    public static string FamilyOf(ArticleText article, OutletDirectory? directory = null)
    {
        directory ??= OutletDirectory.Default;
        if (WireCredit.Of(article.Text) is { } agency) return directory.Outlets.TryGetValue(agency, out var wire) ? wire.Family : agency;
        return Find(article, directory)?.Family ?? directory.FamilyOf(HostOf(article) ?? Of(article));
    }

    private static string? HostOf(ArticleText article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;
}
