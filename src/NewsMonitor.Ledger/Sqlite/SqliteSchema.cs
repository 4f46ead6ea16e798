using System.Globalization;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Tells whether a file is a ledger of a known version, and brings it to the newest.</summary>
internal static class SqliteSchema
{
    // "NewM": tells the ledger's files from other programs' databases.
    private const int ApplicationId = 0x4E65774D;

    /// <summary>Refuses a file that is damaged, another program's or of a newer version, and leaves it as it is to the byte.</summary>
    /// <exception cref="LedgerUnavailableException">The file belongs to another program, or to a newer version of this one.</exception>
    public static void Check(string path, IReadOnlyList<string> migrations)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return;
        using var session = SqliteSession.Open(path, SqliteAccess.Inspect);
        var application = Number(session, "PRAGMA application_id");
        var tables = Number(session, "SELECT count(*) FROM sqlite_schema");
        if (application != ApplicationId && tables > 0)
            throw new LedgerUnavailableException($"'{path}' is a database of another program. Name another file in Ledger:Path.");

        var version = Number(session, "PRAGMA user_version");
        if (version > migrations.Count)
            throw new LedgerUnavailableException($"The ledger '{path}' has schema version {version}; this program knows versions up to {migrations.Count}. Use the newer program that wrote it.");
    }

    /// <summary>Runs the steps that the file lacks, each in a transaction of its own: one that fails leaves the version before it.</summary>
    public static void Migrate(SqliteSession session, IReadOnlyList<string> migrations)
    {
        for (var version = Number(session, "PRAGMA user_version"); version < migrations.Count; version++)
        {
            session.Script("BEGIN IMMEDIATE");
            try
            {
                session.Script(migrations[version]);
                session.Script($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={version + 1}; COMMIT");
            }
            catch
            {
                session.RollBack();
                throw;
            }
        }
    }

    private static int Number(SqliteSession session, string sql) => Convert.ToInt32(session.Scalar(sql), CultureInfo.InvariantCulture);
}
