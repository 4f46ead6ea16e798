using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>A timeline as the API shows it.</summary>
/// <param name="Name">Its name in URLs: <c>live</c>, <c>seeds</c>.</param>
/// <param name="Run">Its current life: <c>seeds~2</c>; a restarted replay is a new one.</param>
/// <param name="Kind"><c>live</c>, <c>replay</c> or <c>fork</c>.</param>
/// <param name="Clock">What its clock shows, UTC.</param>
/// <param name="Speed">Story seconds per second; 0 while it stands, 1 for live.</param>
/// <param name="Articles">Articles that count.</param>
/// <param name="Entities">Entities that any article touched.</param>
/// <param name="World">The score of the world: how much of the coverage tells of confrontations between states.</param>
/// <param name="Replay">Where its replay stands; null where it has none.</param>
/// <param name="Digest">SHA-256 over the integer state of all entities; only where a single timeline is asked for.</param>
public sealed record TimelineDto(
    string Name,
    string Run,
    [property: AllowedValues("live", "replay", "fork")] string Kind,
    DateTimeOffset Clock,
    double Speed,
    int Articles,
    int Entities,
    WorldDto World,
    ReplayDto? Replay,
    string? Digest)
{
    /// <summary>From where it comes; null where it is no fork.</summary>
    public ForkOriginDto? Fork { get; init; }
}

/// <summary>The world's score at the timeline's clock.</summary>
/// <param name="Tension">0 to 100; null where there is no coverage.</param>
/// <param name="Low">Lower end of the band, nominally 90 %.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="Outlets">Effective number of independent publisher families that tell of confrontations.</param>
public sealed record WorldDto(double? Tension, double? Low, double? High, double Outlets);

/// <summary>Where a replay stands.</summary>
/// <param name="State"><c>none</c>, <c>playing</c>, <c>paused</c>, <c>finished</c>, <c>stopped</c> or <c>failed</c>.</param>
/// <param name="Position">Documents that are in.</param>
/// <param name="Total">Dated documents of the corpus.</param>
/// <param name="Speed">Story seconds per second.</param>
/// <param name="From">Publication time of the first document.</param>
/// <param name="To">Publication time of the last one.</param>
/// <param name="Path">The corpus.</param>
/// <param name="Skipped">Documents that were left out, and why.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record ReplayDto(
    [property: AllowedValues("none", "playing", "paused", "finished", "stopped", "failed")] string State,
    int Position,
    int Total,
    double Speed,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string? Path,
    IReadOnlyList<SkippedDto> Skipped,
    string? Problem);

/// <summary>A document that a replay left out.</summary>
public sealed record SkippedDto(string Name, string Reason);

/// <summary>What to replay.</summary>
/// <param name="Path">A folder or file on the server; null for the configured seeds.</param>
/// <param name="Speed">Story seconds per second; null so that the whole story takes about two minutes.</param>
/// <param name="Paused">Whether to wait for resume or step.</param>
public sealed record ReplayRequest(string? Path = null, double? Speed = null, bool Paused = false);

/// <summary>A change of speed.</summary>
/// <param name="Speed">Story seconds per second; more than 0.</param>
public sealed record SpeedRequest(double Speed);

/// <summary>A moment to which a replay moves on.</summary>
/// <param name="To">The moment; not before the timeline's clock.</param>
public sealed record SeekRequest(DateTimeOffset? To);
