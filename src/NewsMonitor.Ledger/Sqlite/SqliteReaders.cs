using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Connections that read a committed state and never wait for the writer. Reads run on the thread pool, since SQLite blocks.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _closed;

    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (_closed) throw new LedgerUnavailableException($"The ledger '{path}' is closed.");
            SqliteSession? session = null;
            try
            {
                session = _idle.TryTake(out var idle) ? idle : SqliteSession.Open(path, SqliteAccess.Read);
                return InSnapshot(session, read);
            }
            catch (SqliteException problem)
            {
                session?.Dispose();
                session = null;
                throw SqliteErrors.Explain(problem, path);
            }
            catch (Exception problem) when (problem is JsonException or FormatException or InvalidCastException or KeyNotFoundException or ArgumentOutOfRangeException)
            {
                throw SqliteErrors.Unreadable(problem, path);
            }
            finally
            {
                if (session is not null) Return(session);
            }
        },
        cancellation);

    public void Dispose()
    {
        _closed = true;
        CloseIdle();
    }

    // Several queries of one read see one state.
    private static T InSnapshot<T>(SqliteSession session, Func<SqliteSession, T> read)
    {
        session.Execute("BEGIN");
        try
        {
            return read(session);
        }
        finally
        {
            session.Execute("COMMIT");
        }
    }

    private void Return(SqliteSession session)
    {
        _idle.Add(session);
        if (_closed) CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
