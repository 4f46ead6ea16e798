using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Analysis.Documents;

/// <summary>By what an article is known on a timeline: its canonical URL, else the outlet's id, else a hash of its text.</summary>
public static class ArticleIdentity
{
    private static readonly string[] TrackingPrefixes = ["utm_", "mc_", "at_", "pk_"];
    private static readonly string[] TrackingKeys = ["fbclid", "gclid", "dclid", "msclkid", "igshid", "cmpid", "ocid", "ref", "ref_src", "smid", "ns_mchannel", "ns_campaign"];

    /// <summary>The article's identity.</summary>
    public static string Of(ArticleDocument document) => Of(document.HasOwnId ? document.Article.Id : null, document.Article.Url, document.Article.Text, document.Article.Title, document.Article.Id);

    /// <summary>The article's identity.</summary>
    /// <param name="id">The outlet's id.</param>
    /// <param name="url">Where the article stands.</param>
    /// <param name="text">Its text.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="name">A name to fall back on before the hash: the file's name.</param>
    public static string Of(string? id, string? url, string text, string? title, string? name = null)
    {
        if (Canonical(url) is { } canonical) return canonical;
        if (!string.IsNullOrWhiteSpace(id)) return id.Trim();
        if (!string.IsNullOrWhiteSpace(name)) return name.Trim();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + text));
        return "sha256-" + Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>
    /// The same page in one spelling: lower-case scheme and host, no fragment, no default port, no tracking parameters, no closing
    /// slash. Null where the URL is no absolute http or https URL.
    /// </summary>
    public static string? Canonical(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p)));
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port;
        var path = uri.AbsolutePath.Length > 1 ? uri.AbsolutePath.TrimEnd('/') : "";
        return $"{uri.Scheme}://{uri.IdnHost}{port}{path}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool IsTracking(string parameter)
    {
        var key = parameter.Split('=', 2)[0];
        return TrackingKeys.Contains(key, StringComparer.OrdinalIgnoreCase)
            || TrackingPrefixes.Any(p => key.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }
}
