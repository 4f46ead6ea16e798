using System.Globalization;
using System.Text;

namespace NewsMonitor.Client.Http;

/// <summary>The API's paths, relative to the server's address.</summary>
internal static class Routes
{
    public const string Timelines = "api/timelines";

    public const string Feeds = "api/feeds";

    public static string Feed(string id) => $"{Feeds}/{Uri.EscapeDataString(id)}";

    public static string Timeline(string timeline) => $"{Timelines}/{Uri.EscapeDataString(timeline)}";

    /// <exception cref="ArgumentException"><paramref name="entity"/> is no entity id.</exception>
    public static string Entity(string timeline, string entity)
    {
        var slash = entity.IndexOf('/', StringComparison.Ordinal);
        var plural = (slash < 0 ? "" : entity[..slash]) switch
        {
            "country" => "countries",
            "organisation" => "organisations",
            "leader" => "leaders",
            _ => throw new ArgumentException($"'{entity}' is no entity id such as country/UKR.", nameof(entity)),
        };
        return $"{Timeline(timeline)}/{plural}/{Uri.EscapeDataString(entity[(slash + 1)..])}";
    }

    /// <summary>A query of what is given: <c>?from=2022-02-15T00:00:00Z&amp;limit=3</c>; empty where nothing is.</summary>
    public static string Query(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            var text = value switch
            {
                null => null,
                DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
            if (text is null) continue;
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(text));
        }

        return query.ToString();
    }

    public static string Comparison(string one, string other) => $"{Timeline(one)}/compare/{Uri.EscapeDataString(other)}";

    public static string Alerts(string timeline) => $"{Timeline(timeline)}/alerts";

    public static string Articles(string timeline) => $"{Timeline(timeline)}/articles";

    public static string Article(string timeline, string id) => $"{Articles(timeline)}/{Uri.EscapeDataString(id)}";

    public static string Replay(string timeline, string action = "") => $"{Timeline(timeline)}/replay{(action.Length > 0 ? "/" + action : "")}";
}
