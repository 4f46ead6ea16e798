using System.Globalization;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Brings a file to the newest schema.</summary>
internal static class SqliteSchema
{
    // "NewM": tells the ledger's files from other programs' databases.
    private const int ApplicationId = 0x4E65774D;

    /// <summary>Runs the steps that the file lacks, each in a transaction of its own.</summary>
    /// <exception cref="LedgerUnavailableException">The file belongs to another program, or to a newer version of this one.</exception>
    public static void Migrate(SqliteSession session, string path, IReadOnlyList<string> migrations)
    {
        var application = Convert.ToInt32(session.Scalar("PRAGMA application_id"), CultureInfo.InvariantCulture);
        var tables = Convert.ToInt32(session.Scalar("SELECT count(*) FROM sqlite_schema"), CultureInfo.InvariantCulture);
        if (application != ApplicationId && tables > 0)
            throw new LedgerUnavailableException($"'{path}' is a database of another program. Name another file in Ledger:Path.");

        var version = Convert.ToInt32(session.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version > migrations.Count)
            throw new LedgerUnavailableException($"The ledger '{path}' has schema version {version}; this program knows versions up to {migrations.Count}. Use the newer program that wrote it.");

        for (; version < migrations.Count; version++)
        {
            session.Script("BEGIN IMMEDIATE");
            try
            {
                session.Script(migrations[version]);
                session.Script($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={version + 1}; COMMIT");
            }
            catch
            {
                session.Script("ROLLBACK");
                throw;
            }
        }
    }
}
