using Microsoft.AspNetCore.Mvc;

namespace NewsMonitor.Server.Api;

/// <summary>How statements are asked for in URLs.</summary>
/// <param name="After">Ascending behind this sequence.</param>
/// <param name="Before">Descending below this sequence.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="AsOf">Only what was published by then.</param>
/// <param name="KnownAt"><c>now</c>, <c>then</c> or a time.</param>
internal sealed record StatementQuery(
    [property: FromQuery(Name = "after")] long? After,
    [property: FromQuery(Name = "before")] long? Before,
    [property: FromQuery(Name = "limit")] int? Limit,
    [property: FromQuery(Name = "asOf")] DateTimeOffset? AsOf,
    [property: FromQuery(Name = "knownAt")] string? KnownAt);
