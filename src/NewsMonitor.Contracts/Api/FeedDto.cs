namespace NewsMonitor.Contracts.Api;

/// <summary>A feed to be followed; also one entry of a feeds file.</summary>
/// <param name="Url">Where it is, http or https.</param>
/// <param name="Id">1 to 64 of a–z, 0–9, <c>-</c> and <c>_</c>; made of the address where null.</param>
/// <param name="Outlet">Who publishes it: a host name or a name; the address's host where null.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Country">From where it is run: ISO 3166-1 alpha-3.</param>
/// <param name="Language">In which language it writes: BCP 47.</param>
/// <param name="EveryMinutes">Minutes between two polls; by what the feed asks for where null.</param>
/// <param name="Timeline">Into which timeline its articles go; <c>live</c> where null.</param>
/// <param name="Pages">Whether articles are fetched from their pages, as robots.txt allows, where the feed gives summaries.</param>
public sealed record FeedRequest(
    string? Url, string? Id = null, string? Outlet = null, string? Name = null, string? Country = null, string? Language = null, double? EveryMinutes = null, string? Timeline = null, bool Pages = false);

/// <summary>A feed and where it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Url">Where it is polled; after a permanent redirect the new address.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="Family">The publisher's family.</param>
/// <param name="StateMedia">Whether a state decides what is published; null where nobody knows the outlet.</param>
/// <param name="Country">From where it is run: ISO 3166-1 alpha-3.</param>
/// <param name="Language">In which language it writes: BCP 47.</param>
/// <param name="Timeline">Into which timeline its articles go.</param>
/// <param name="Health"><c>new</c>, <c>healthy</c>, <c>failing</c>, <c>stale</c> or <c>gone</c>.</param>
/// <param name="LastPoll">When it was polled last.</param>
/// <param name="LastSuccess">When it last answered well.</param>
/// <param name="LastNew">When something new came last.</param>
/// <param name="NextPoll">When it is polled next.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="Polls">Polls in all.</param>
/// <param name="Articles">Articles that came in through it, corrections included.</param>
/// <param name="Problem">Why the last poll failed, or what was wrong with the document.</param>
/// <param name="Pages">Whether articles are fetched from their pages.</param>
public sealed record FeedDto(
    string Id,
    string? Name,
    string Url,
    string Outlet,
    string Family,
    bool? StateMedia,
    string? Country,
    string? Language,
    string Timeline,
    string Health,
    DateTimeOffset? LastPoll,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastNew,
    DateTimeOffset? NextPoll,
    int Failures,
    long Polls,
    long Articles,
    string? Problem,
    bool Pages = false);
