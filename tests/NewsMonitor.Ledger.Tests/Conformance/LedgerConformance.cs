using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Conformance;

/// <summary>What every <see cref="ILedger"/> keeps to. Each store derives the classes of this folder.</summary>
public abstract class LedgerConformance(ILedgerStore store) : IAsyncLifetime
{
    protected ILedger Ledger { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Ledger = await store.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await Ledger.DisposeAsync();
        Ledger = await store.OpenAsync();
    }
}
