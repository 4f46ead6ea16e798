using NewsMonitor.Analysis.Documents;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;

namespace NewsMonitor.Server.Api;

/// <summary>How articles are named in URLs.</summary>
internal static class ArticleNames
{
    /// <summary>The id under which the ledger has an article: one with a URL is known by that; whoever posted it may still ask for it by the id of its outlet.</summary>
    public static async Task<string> IdentityAsync(TimelineInfo info, string id, ILedger ledger, CancellationToken cancellation)
    {
        var asked = Unescape(id);
        var canonical = ArticleIdentity.Canonical(asked) ?? asked;
        return await ledger.FindArticleAsync(info.Run, canonical, cancellation) is not null
            ? canonical
            : await ledger.FindIdAsync(info.Run, asked, cancellation) ?? canonical;
    }

    /// <summary>What the client asked for: routing decodes everything but an encoded slash, and ids may be URLs.</summary>
    public static string Unescape(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
