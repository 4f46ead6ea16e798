namespace NewsMonitor.Grains.Abstractions.Feeds;

/// <summary>A feed that the monitor follows.</summary>
/// <param name="Id">1 to 64 of <c>a–z 0–9 - _</c>.</param>
/// <param name="Url">Where it is, http or https.</param>
/// <param name="Outlet">Who publishes it: a host name or a name.</param>
/// <param name="Timeline">Into which timeline its articles go.</param>
[GenerateSerializer, Immutable, Alias("feed-definition")]
public sealed record FeedDefinition([property: Id(0)] string Id, [property: Id(1)] string Url, [property: Id(2)] string Outlet, [property: Id(3)] string Timeline)
{
    /// <summary>What a reader calls it.</summary>
    [Id(4)] public string? Name { get; init; }

    /// <summary>From where it is run: ISO 3166-1 alpha-3.</summary>
    [Id(5)] public string? Country { get; init; }

    /// <summary>In which language it writes: BCP 47.</summary>
    [Id(6)] public string? Language { get; init; }

    /// <summary>How long to wait between two polls; null to go by what the feed asks for.</summary>
    [Id(7)] public TimeSpan? Every { get; init; }

    /// <summary>Whether the text of an article is taken from its page where the feed gives less than that; the feed's own text serves where the page cannot be had.</summary>
    [Id(8)] public bool Pages { get; init; }
}
