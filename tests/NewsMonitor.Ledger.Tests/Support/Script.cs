using Microsoft.Data.Sqlite;
using NewsMonitor.Ledger.Sqlite;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>Lets a test act inside the writer's transaction.</summary>
internal sealed class Script(Action<SqliteSession> act) : WriteRequest<bool>
{
    public static Script Of(string sql) => new(s => s.Script(sql));

    /// <summary>Runs SQL on a file that no ledger has open.</summary>
    public static object? Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    protected override bool Write(SqliteSession session)
    {
        act(session);
        return true;
    }
}
