using Microsoft.Data.Sqlite;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Says in words what SQLite's result codes mean for the user.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int ReadOnlyCode = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>Whether the fault lies with one request alone rather than with the file or the disk.</summary>
    public static bool IsOfRequest(SqliteException problem) => problem.SqliteErrorCode is Constraint or TooBig;

    public static LedgerUnavailableException Explain(SqliteException problem, string path) => new(
        problem.SqliteErrorCode switch
        {
            Full => $"The disk is full: nothing more can be written to '{path}'. What was acknowledged is safe; free some space and try again.",
            Corrupt or NotADatabase => Damaged(path),
            Busy => $"Another program keeps the ledger '{path}' locked. Close it, then try again; nothing was written.",
            ReadOnlyCode or CannotOpen => $"The ledger '{path}' cannot be opened for writing: check that the folder exists and that this user may write to it.",
            InputOutput => $"The disk failed under the ledger '{path}': {problem.Message}",
            _ => $"The ledger '{path}' cannot be used: {problem.Message}",
        },
        problem);

    /// <summary>For a row whose content makes no sense: SQLite notices damage to its pages, not to what stands in them.</summary>
    public static LedgerUnavailableException Unreadable(Exception problem, string path) => new($"{Damaged(path)} ({problem.Message})", problem);

    private static string Damaged(string path) =>
        $"The ledger '{path}' is damaged, or no ledger at all. Nothing was repaired or removed: put a backup in its place, save what is left with sqlite3's .recover, or move it away to begin a new one.";
}
