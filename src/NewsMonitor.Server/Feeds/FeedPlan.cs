using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Server.Api;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Feeds;

/// <summary>What a request for a feed, or an entry of a feeds file, asks for. Pure.</summary>
internal static class FeedPlan
{
    private const double LeastMinutes = 0.01;
    private const double MostMinutes = 7 * 24 * 60;

    /// <summary>Reads a request; what is wrong with it is told by its field.</summary>
    public static (FeedDefinition? Feed, string Field, string Problem) Read(FeedRequest request)
    {
        if (!Uri.TryCreate(request.Url?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return (null, "url", $"'{request.Url}' is no http or https address.");
        if (address.UserInfo.Length > 0) return (null, "url", "An address must not hold a name or password.");
        var id = request.Id ?? IdOf(address);
        if (!GrainKeys.IsName(id)) return (null, "id", $"'{id}' is no id for a feed: 1 to 64 of a-z, 0-9, '-' and '_'.");
        var timeline = request.Timeline ?? SeedsStarter.Live;
        if (!TimelineNames.IsName(timeline)) return (null, "timeline", TimelineNames.Rule);
        if (request.Country is { } country && !(country.Length == 3 && country.All(char.IsAsciiLetterUpper))) return (null, "country", $"'{country}' is no alpha-3 code such as GBR.");
        if (request.EveryMinutes is { } minutes && !(minutes is >= LeastMinutes and <= MostMinutes)) return (null, "everyMinutes", $"'everyMinutes' must be {LeastMinutes} to {MostMinutes}.");
        var outlet = string.IsNullOrWhiteSpace(request.Outlet) ? address.IdnHost : request.Outlet.Trim();
        return (new FeedDefinition(id, address.AbsoluteUri, outlet, timeline)
        {
            Name = request.Name,
            Country = request.Country,
            Language = request.Language,
            Pages = request.Pages,
            Every = request.EveryMinutes is { } every ? TimeSpan.FromMinutes(every) : null,
        }, "", "");
    }

    // "https://www.desk.example/world/rss.xml" is desk-example-world-rss-xml.
    private static string IdOf(Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var words = (host + address.PathAndQuery).ToLowerInvariant().Split([.. "/.?=&_-:%+~,;@!$*()"], StringSplitOptions.RemoveEmptyEntries);
        var id = new string([.. string.Join('-', words).Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')]);
        return id.Length <= 64 ? id : id[..64].TrimEnd('-');
    }
}
