namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Settings of the embedded ledger; section <c>Ledger</c>.</summary>
public sealed class SqliteLedgerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Ledger";

    /// <summary>The file; a relative path lies under the working folder. Its folder is made where it is missing.</summary>
    public string Path { get; set; } = System.IO.Path.Combine("data", "newsmonitor.db");

    /// <summary>Most requests that share one commit, 1 to 10,000. More give throughput under load, fewer shorter commits.</summary>
    public int MaxBatch { get; set; } = 256;
}
