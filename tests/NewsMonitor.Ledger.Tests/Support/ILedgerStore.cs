namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>One empty place to keep a ledger in, which the conformance suite opens and opens again.</summary>
public interface ILedgerStore : IAsyncDisposable
{
    /// <summary>Opens the ledger; the last one opened was disposed before.</summary>
    Task<ILedger> OpenAsync();
}
