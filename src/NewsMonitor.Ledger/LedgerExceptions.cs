namespace NewsMonitor.Ledger;

/// <summary>Another writer appended to the partition first; nothing was written. Read the last offset again.</summary>
public sealed class OffsetConflictException(string run, int partition, long expected, long actual)
    : Exception($"Partition {partition} of run '{run}' ends at offset {actual}, not at {expected}.")
{
    /// <summary>The partition's last offset.</summary>
    public long Actual { get; } = actual;
}

/// <summary>The store cannot be read or written; the message says why and what to do. What was acknowledged before stays.</summary>
public sealed class LedgerUnavailableException : Exception
{
    public LedgerUnavailableException(string message, Exception? inner = null) : base(message, inner) { }
}
