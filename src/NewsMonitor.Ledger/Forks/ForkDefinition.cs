using System.Collections.Immutable;
using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Ledger.Forks;

/// <summary>What makes a run a fork of another one.</summary>
/// <param name="Run">The fork's run.</param>
/// <param name="Parent">The run that it comes from; it may be a fork itself.</param>
/// <param name="UpTo">The last offset of each of the parent's partitions that the fork holds: what came later does not move it.</param>
/// <param name="KnownAt">The time of knowledge at which it was made.</param>
/// <param name="Conditions">What it hears of that.</param>
public sealed record ForkDefinition(string Run, string Parent, ImmutableArray<long> UpTo, DateTimeOffset KnownAt, ForkConditions Conditions);
