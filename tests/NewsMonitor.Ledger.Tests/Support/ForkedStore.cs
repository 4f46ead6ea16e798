using NewsMonitor.Ledger.Forks;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>A SQLite ledger seen through the one that knows forks.</summary>
public sealed class ForkedStore : ILedgerStore
{
    private readonly SqliteStore _store = new();

    public async Task<ILedger> OpenAsync() => new ForkedLedger(await _store.OpenAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
