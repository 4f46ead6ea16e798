namespace NewsMonitor.Client.Http;

/// <summary>The API's paths, relative to the server's address.</summary>
internal static class Routes
{
    public const string Timelines = "api/timelines";

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

    public static string Articles(string timeline) => $"{Timeline(timeline)}/articles";

    public static string Article(string timeline, string id) => $"{Articles(timeline)}/{Uri.EscapeDataString(id)}";

    public static string Replay(string timeline, string action = "") => $"{Timeline(timeline)}/replay{(action.Length > 0 ? "/" + action : "")}";
}
