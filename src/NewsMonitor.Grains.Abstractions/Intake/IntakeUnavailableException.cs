namespace NewsMonitor.Grains.Abstractions.Intake;

/// <summary>Nothing was acknowledged, because the ledger cannot be written; the message says why. The same call may be made again.</summary>
[GenerateSerializer, Alias("intake-unavailable-exception")]
public sealed class IntakeUnavailableException : Exception
{
    public IntakeUnavailableException(string message) : base(message) { }
    public IntakeUnavailableException(string message, Exception inner) : base(message, inner) { }
}
