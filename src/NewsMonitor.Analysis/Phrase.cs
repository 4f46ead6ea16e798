using Orleans;

namespace NewsMonitor.Analysis;

/// <summary>Words and where they stand.</summary>
[GenerateSerializer, Immutable, Alias("phrase")]
public sealed record Phrase([property: Id(0)] string Text, [property: Id(1)] TextSpan Span);
