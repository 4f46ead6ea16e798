namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>From where a fork comes.</summary>
/// <param name="Timeline">The timeline from which it was made.</param>
/// <param name="Run">That timeline's run at the time.</param>
/// <param name="At">What that timeline's clock showed; the fork's clock stands there.</param>
/// <param name="Conditions">Under which conditions, as a reader would put them: <c>without tass</c>, <c>only deeds</c>. Empty where there are none.</param>
[GenerateSerializer, Immutable, Alias("fork-origin")]
public sealed record ForkOrigin(
    [property: Id(0)] string Timeline,
    [property: Id(1)] string Run,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Conditions);
