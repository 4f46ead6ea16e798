namespace NewsMonitor.Ledger.Sqlite;

/// <summary>
/// The right to write a ledger: an exclusive lock on the file <c>…​.lock</c> beside it, held for life. The operating system gives it back
/// when the process ends, however it ends.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly FileStream _lock;

    private LedgerFile(FileStream held) => _lock = held;

    /// <exception cref="LedgerUnavailableException">Another writer holds the lock, or the folder cannot be written.</exception>
    public static LedgerFile Lock(string path)
    {
        var held = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new LedgerFile(new FileStream(held, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new LedgerUnavailableException($"The ledger's folder '{Path.GetDirectoryName(path)}' cannot be written by this user. Name another file in Ledger:Path.", problem);
        }
        catch (IOException problem) when (File.Exists(held))
        {
            throw new LedgerUnavailableException($"Another process writes the ledger '{path}'. Stop it, or give this one another file in Ledger:Path.", problem);
        }
        catch (IOException problem)
        {
            throw new LedgerUnavailableException($"The ledger's folder '{Path.GetDirectoryName(path)}' cannot be used: {problem.Message}", problem);
        }
    }

    public void Dispose() => _lock.Dispose();
}
