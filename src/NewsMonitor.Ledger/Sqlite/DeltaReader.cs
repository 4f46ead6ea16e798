using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Reads back what entries mean to the timeline and its entities, exactly as it was told when they were appended.</summary>
internal static class DeltaReader
{
    private static readonly Dictionary<string, PloverRoot> Roots = Enum.GetValues<PloverRoot>().ToDictionary(r => r.Name(), StringComparer.Ordinal);

    public static ImmutableArray<ArticleDelta> Partition(SqliteSession session, string run, int partition, long after, int limit)
    {
        var entries = session.Rows(
            Sql.Entries,
            r => (Offset: r.GetInt64(0), Article: r.GetString(1), Retracts: r.GetBoolean(2), Counts: r.GetBoolean(3), Story: r.GetString(4), Day: DateOnly.FromDayNumber(r.GetInt32(5))),
            run, partition, after, limit);
        if (entries.Count == 0) return [];

        var upTo = entries[^1].Offset;
        var articles = entries.ToDictionary(e => e.Offset, e => e.Article);
        var claims = session.Rows(
            Sql.ClaimsInRange,
            r => (Offset: r.GetInt64(0), Entity: r.GetString(1), Claim: Claim(r, 2, r.GetString(1), articles[r.GetInt64(0)])),
            run, partition, after, upTo).ToLookup(c => (c.Offset, c.Entity), c => c.Claim);
        var touches = session.Rows(
            Sql.TouchesInRange,
            r => (Entity: r.GetString(0), Offset: r.GetInt64(1), Statements: r.GetInt32(2), Head: r.GetInt64(3)),
            run, partition, after, upTo).ToLookup(t => t.Offset);
        return
        [
            .. entries.Select(e => new ArticleDelta(
                e.Offset, e.Article, e.Retracts, e.Counts, e.Story, e.Day,
                [.. touches[e.Offset].Select(t => new EntityDelta(t.Entity, e.Offset, e.Article, e.Retracts, [.. claims[(e.Offset, t.Entity)]], t.Statements, t.Head))])),
        ];
    }

    public static ImmutableArray<EntityDelta> Entity(SqliteSession session, string run, string entity, int partition, long after, long upTo)
    {
        var touches = session.Rows(
            Sql.TouchesOfEntity,
            r => (Offset: r.GetInt64(0), Article: r.GetString(1), Retracts: r.GetBoolean(2), Statements: r.GetInt32(3), Head: r.GetInt64(4)),
            run, entity, partition, after, upTo);
        return
        [
            .. touches.Select(t => new EntityDelta(
                entity, t.Offset, t.Article, t.Retracts,
                t.Retracts ? [] : [.. session.Rows(Sql.ClaimsOfEntityAt, r => Claim(r, 0, entity, t.Article), run, partition, t.Offset, entity)],
                t.Statements, t.Head)),
        ];
    }

    private static Claim Claim(SqliteDataReader row, int first, string entity, string article) => new(
        entity,
        row.IsDBNull(first) ? null : row.GetString(first),
        (ClaimRole)row.GetInt32(first + 1),
        Roots[row.GetString(first + 2)],
        DateOnly.FromDayNumber(row.GetInt32(first + 3)),
        row.GetInt32(first + 4),
        article,
        row.GetInt32(first + 5),
        row.GetString(first + 6));
}
