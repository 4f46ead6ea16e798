using System.Collections.Immutable;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Reads what was taken back or corrected, and whom that moved.</summary>
internal static class CorrectionReader
{
    public static ImmutableArray<CorrectionRecord> Read(SqliteSession session, string run, DateTimeOffset? before, int limit)
    {
        var rows = session.Rows(
            Sql.Corrections,
            r => new CorrectionRecord(
                new DateTimeOffset(r.GetInt64(0), TimeSpan.Zero),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? null : r.GetInt32(5),
                r.IsDBNull(6) ? null : r.GetString(6),
                [])
            {
                Partition = r.GetInt32(7),
                Offset = r.GetInt64(8),
            },
            run, before?.UtcTicks ?? long.MaxValue, limit);
        return [.. rows.Select(row => row with { Entities = [.. session.Rows(Sql.TouchesOf, r => r.GetString(0), run, row.Partition, row.Offset)] })];
    }
}
