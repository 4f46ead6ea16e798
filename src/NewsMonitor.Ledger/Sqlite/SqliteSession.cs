using System.Globalization;
using System.IO.Hashing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>One open connection with its prepared statements. For one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    public static SqliteSession Open(string path, SqliteAccess access)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = access switch
            {
                SqliteAccess.Inspect => SqliteOpenMode.ReadOnly,
                SqliteAccess.Read => SqliteOpenMode.ReadWrite,
                _ => SqliteOpenMode.ReadWriteCreate,
            },
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.Script("PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY;");
            if (access == SqliteAccess.Read) session.Script("PRAGMA query_only=ON;");
            if (access == SqliteAccess.Write) session.PrepareToWrite(path);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that are not worth preparing.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a prepared statement with the values of <c>?1, ?2, …</c>.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that is not kept: a prepared one would hold on to the values that it wrote last, and those may be large.</summary>
    public void ExecuteOnce(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Prepare(sql, values.Length);
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    /// <summary>XxHash64 of a blob, the only column of the only row for <c>?1</c>; null where there is no row. The blob is not copied.</summary>
    public ulong? HashOfBlob(string sql, string key)
    {
        Check(raw.sqlite3_prepare_v2(_connection.Handle, sql, out var statement));
        using (statement)
        {
            Check(raw.sqlite3_bind_text(statement, 1, key));
            var step = raw.sqlite3_step(statement);
            if (step == raw.SQLITE_DONE) return null;
            if (step != raw.SQLITE_ROW) Check(step);
            return XxHash64.HashToUInt64(raw.sqlite3_column_blob(statement, 0));
        }
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Gives up the open transaction, where there is one.</summary>
    public void RollBack()
    {
        try
        {
            Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on a full disk and some other errors; then there is nothing left to roll back.
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private void PrepareToWrite(string path)
    {
        // SQLite opens a file that may only be read without a word, and fails at the first write.
        if (raw.sqlite3_db_readonly(_connection.Handle, "main") == 1) throw new LedgerUnavailableException($"The ledger '{path}' is read-only for this user. Let the user write it, or name another file in Ledger:Path.");
        if (Scalar("PRAGMA journal_mode=WAL") is not "wal")
            throw new LedgerUnavailableException($"The disk under the ledger '{path}' cannot keep a write-ahead log (a network folder?). Name a file on a local disk in Ledger:Path.");
        Script("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=2000;");
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = Prepare(sql, values.Length);
        Bind(command, values);
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "?" + i.ToString(CultureInfo.InvariantCulture) });
        return command;
    }
}
