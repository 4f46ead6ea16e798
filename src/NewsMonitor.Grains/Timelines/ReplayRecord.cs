using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Timelines;

/// <summary>What a replay needs to go on after a crash. Written after the documents up to its position are durable.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="Moment">What the clock showed.</param>
/// <param name="End">Where the clock stops.</param>
/// <param name="Fingerprint">The corpus in which the position was reached.</param>
[GenerateSerializer, Immutable, Alias("replay-record")]
internal sealed record ReplayRecord(
    [property: Id(0)] ReplayStatus Status,
    [property: Id(1)] ReplaySettings Settings,
    [property: Id(2)] DateTimeOffset Moment,
    [property: Id(3)] DateTimeOffset End,
    [property: Id(4)] string Fingerprint)
{
    /// <summary>A timeline without a replay.</summary>
    public static ReplayRecord None(string timeline) => new(
        new ReplayStatus(timeline, "", ReplayState.None, 0, 0, 0, null, null, [], null, null), new ReplaySettings(""), default, default, "");
}
