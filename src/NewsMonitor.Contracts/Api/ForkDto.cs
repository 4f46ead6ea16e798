namespace NewsMonitor.Contracts.Api;

/// <summary>A fork to be made.</summary>
/// <param name="Name">Its name: 1 to 64 of a–z, 0–9, <c>-</c> and <c>_</c>.</param>
/// <param name="From">The timeline that it comes from; it may be a fork itself.</param>
/// <param name="Without">What was never heard.</param>
/// <param name="Only"><c>words</c> or <c>deeds</c>; null for both.</param>
/// <param name="Formula">Other constants of the score, by name: <c>{"halfLifeDays":3}</c>.</param>
/// <param name="Knowledge">A folder on the server with changed knowledge files; what is missing there is taken from the built-in ones. The articles are read anew.</param>
public sealed record ForkRequest(
    string? Name,
    string? From,
    ForkWithout? Without = null,
    string? Only = null,
    IReadOnlyDictionary<string, double>? Formula = null,
    string? Knowledge = null);

/// <summary>What a fork never heard.</summary>
/// <param name="Outlets">Outlets, by any name by which they are known.</param>
/// <param name="Families">Publisher families.</param>
/// <param name="Articles">Articles, by id.</param>
/// <param name="StateMedia">Whether outlets that a state controls.</param>
public sealed record ForkWithout(
    IReadOnlyList<string>? Outlets = null,
    IReadOnlyList<string>? Families = null,
    IReadOnlyList<string>? Articles = null,
    bool StateMedia = false);

/// <summary>From where a fork comes.</summary>
/// <param name="From">The timeline.</param>
/// <param name="Run">Its run at the time.</param>
/// <param name="At">What its clock showed; the fork's stands there.</param>
/// <param name="Conditions">Under which conditions, in words; empty where there are none.</param>
public sealed record ForkOriginDto(string From, string Run, DateTimeOffset At, string Conditions);

/// <summary>Two timelines side by side.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="SameDigest">Whether their integer states are the same to the bit.</param>
/// <param name="Entities">Entities with both curves, the largest difference first.</param>
public sealed record ComparisonDto(TimelineDto One, TimelineDto Other, bool SameDigest, IReadOnlyList<EntityComparisonDto> Entities);

/// <summary>An entity on two timelines.</summary>
/// <param name="Id">Entity id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Difference">The other's tension less the first's at the ends of the curves; null where either is unknown.</param>
/// <param name="One">The curve on the first.</param>
/// <param name="Other">The curve on the second.</param>
public sealed record EntityComparisonDto(string Id, string Name, double? Difference, IReadOnlyList<HistoryPointDto> One, IReadOnlyList<HistoryPointDto> Other);
