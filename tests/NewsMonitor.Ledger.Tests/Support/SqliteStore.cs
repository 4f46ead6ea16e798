using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Ledger.Sqlite;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>A folder of its own with a SQLite ledger in it, deleted at the end.</summary>
public sealed class SqliteStore : ILedgerStore
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsmonitor-ledger-").FullName;

    public string FilePath => Path.Combine(Folder, "ledger.db");

    public SqliteLedger Open() => Open(FilePath);

    public static SqliteLedger Open(string path) => Open(path, Migrations.All);

    internal static SqliteLedger Open(string path, IReadOnlyList<string> migrations) =>
        new(new SqliteLedgerOptions { Path = path }, TimeProvider.System, NullLogger<SqliteLedger>.Instance, migrations);

    public Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(Open());

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
