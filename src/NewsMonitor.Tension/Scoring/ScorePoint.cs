using Orleans;

namespace NewsMonitor.Tension.Scoring;

/// <summary>A score on a curve.</summary>
[GenerateSerializer, Immutable, Alias("score-point")]
public sealed record ScorePoint([property: Id(0)] DateTimeOffset At, [property: Id(1)] TensionScore Score);
