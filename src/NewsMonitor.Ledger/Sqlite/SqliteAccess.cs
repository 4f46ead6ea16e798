namespace NewsMonitor.Ledger.Sqlite;

/// <summary>What a connection is for.</summary>
internal enum SqliteAccess
{
    /// <summary>A look at a file that may be damaged or somebody else's: it stays as it is to the byte.</summary>
    Inspect,

    /// <summary>Reading beside the writer. The connection may write to the shared index of the log, never to the tables.</summary>
    Read,

    /// <summary>The one writer.</summary>
    Write,
}
