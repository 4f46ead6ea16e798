using System.Collections.Immutable;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>What to replay and how fast.</summary>
/// <param name="Path">A folder of documents, or an NDJSON or .txt file, on the server.</param>
/// <param name="Speed">Story seconds per second; null so that the whole story takes about two minutes.</param>
/// <param name="Paused">Whether to wait for <c>Resume</c> or <c>Step</c>.</param>
[GenerateSerializer, Immutable, Alias("replay-settings")]
public sealed record ReplaySettings(
    [property: Id(0)] string Path,
    [property: Id(1)] double? Speed = null,
    [property: Id(2)] bool Paused = false);

/// <summary>What a replay is doing.</summary>
public enum ReplayState
{
    /// <summary>Nothing was started.</summary>
    None = 0,

    /// <summary>The clock runs.</summary>
    Playing = 1,

    /// <summary>The clock stands.</summary>
    Paused = 2,

    /// <summary>The last document is in.</summary>
    Finished = 3,

    /// <summary>Ended before the last document.</summary>
    Stopped = 4,

    /// <summary>It could not go on; the problem says why.</summary>
    Failed = 5,
}

/// <summary>Where a replay stands.</summary>
/// <param name="Timeline">The timeline's name.</param>
/// <param name="Run">The run into which it streams; empty where nothing was started.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Position">Documents that are in, from 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Dated documents of the corpus.</param>
/// <param name="Speed">Story seconds per second.</param>
/// <param name="From">Publication time of the first document.</param>
/// <param name="To">Publication time of the last one.</param>
/// <param name="Skipped">Documents that were left out, each with its name and why.</param>
/// <param name="Problem">Why it failed, for the user.</param>
[GenerateSerializer, Immutable, Alias("replay-status")]
public sealed record ReplayStatus(
    [property: Id(0)] string Timeline,
    [property: Id(1)] string Run,
    [property: Id(2)] ReplayState State,
    [property: Id(3)] int Position,
    [property: Id(4)] int Total,
    [property: Id(5)] double Speed,
    [property: Id(6)] DateTimeOffset? From,
    [property: Id(7)] DateTimeOffset? To,
    [property: Id(8)] ImmutableArray<SkippedDocument> Skipped,
    [property: Id(9)] string? Problem,
    [property: Id(10)] string? Path);

/// <summary>A document that a replay left out.</summary>
[GenerateSerializer, Immutable, Alias("skipped-document")]
public sealed record SkippedDocument([property: Id(0)] string Name, [property: Id(1)] string Reason);
