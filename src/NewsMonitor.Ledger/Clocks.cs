namespace NewsMonitor.Ledger;

/// <summary>The two clocks of a question: what was published by one moment, as it was known at another. Without them, all that is known now.</summary>
/// <param name="AsOf">Event time: nothing that was published later.</param>
/// <param name="KnownAt">Time of knowledge: as if nothing that became known later had come.</param>
public readonly record struct Clocks(DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null);
