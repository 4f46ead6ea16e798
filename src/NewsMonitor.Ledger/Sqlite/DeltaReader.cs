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
        var entries = Volume(session, run, partition, after, limit);
        if (entries.IsEmpty) return [];

        var upTo = entries[^1].Offset;
        var articles = entries.ToDictionary(e => e.Offset);
        var claims = session.Rows(
            Sql.ClaimsInRange,
            r => (Offset: r.GetInt64(0), Entity: r.GetString(1), Claim: Claim(r, 2, r.GetString(1), articles[r.GetInt64(0)].Article, articles[r.GetInt64(0)].Story)),
            run, partition, after, upTo).ToLookup(c => (c.Offset, c.Entity), c => c.Claim);
        var touches = session.Rows(
            Sql.TouchesInRange,
            r => (Entity: r.GetString(0), Offset: r.GetInt64(1), Statements: r.GetInt32(2), Head: r.GetInt64(3)),
            run, partition, after, upTo).ToLookup(t => t.Offset);
        return
        [
            .. entries.Select(e => e with
            {
                Entities =
                [
                    .. touches[e.Offset].Select(t => new EntityDelta(
                        t.Entity, e.Offset, e.Article, e.Withdraws, [.. claims[(e.Offset, t.Entity)]], t.Statements, t.Head, e.KnownAt, e.Outlet, e.Family)),
                ],
            }),
        ];
    }

    /// <summary>The same without what it means to entities.</summary>
    public static ImmutableArray<ArticleDelta> Volume(SqliteSession session, string run, int partition, long after, int limit) =>
    [
        .. session.Rows(
            Sql.Entries,
            r => new ArticleDelta(
                r.GetInt64(0), r.GetString(1), r.GetBoolean(2), r.GetBoolean(3), r.GetString(4), DateOnly.FromDayNumber(r.GetInt32(5)), [],
                Time(r, 6), r.GetBoolean(7), r.GetString(8), r.GetString(9)),
            run, partition, after, limit),
    ];

    public static ImmutableArray<EntityDelta> Entity(SqliteSession session, string run, string entity, int partition, long after, long upTo)
    {
        var touches = session.Rows(
            Sql.TouchesOfEntity,
            r => (Story: r.GetString(8), Delta: new EntityDelta(
                entity, r.GetInt64(0), r.GetString(1), r.GetBoolean(2), [], r.GetInt32(3), r.GetInt64(4), Time(r, 5), r.GetString(6), r.GetString(7))),
            run, entity, partition, after, upTo);
        return [.. touches.Select(t => t.Delta with { Claims = [.. session.Rows(Sql.ClaimsOfEntityAt, r => Claim(r, 0, entity, t.Delta.Article, t.Story), run, partition, t.Delta.Offset, entity)] })];
    }

    private static Claim Claim(SqliteDataReader row, int first, string entity, string article, string story) => new(
        entity,
        row.IsDBNull(first) ? null : row.GetString(first),
        (ClaimRole)row.GetInt32(first + 1),
        Roots[row.GetString(first + 2)],
        DateOnly.FromDayNumber(row.GetInt32(first + 3)),
        row.GetInt32(first + 4),
        article,
        row.GetInt32(first + 5),
        row.GetString(first + 6))
    {
        Story = story,
        Family = row.GetString(first + 7),
        Confidence = row.GetInt32(first + 8),
        Modality = (Modality)row.GetInt32(first + 9),
    };

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
