namespace NewsMonitor.Ledger.Sqlite;

/// <summary>The statements that the embedded ledger prepares.</summary>
internal static class Sql
{
    public const string LastOffset = """SELECT max("offset") FROM entries WHERE run=?1 AND partition=?2""";

    public const string HasArticle = "SELECT 1 FROM articles WHERE run=?1 AND article=?2";

    public const string InsertEntry =
        """INSERT INTO entries(run, partition, "offset", retracts, counts, article, story, day, known_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";

    public const string InsertArticle =
        """
        INSERT INTO articles(run, article, partition, "offset", title, text, source, url, given_at, published_at, day, story, outlet, known_at, reading, findings, outlet_id)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """;

    public const string InsertStatement = "INSERT INTO statements(run, article, body) VALUES(?1, ?2, ?3) RETURNING sequence";

    public const string InsertLink = "INSERT INTO statement_links(run, entity, sequence, role) VALUES(?1, ?2, ?3, ?4)";

    public const string InsertClaim =
        """
        INSERT INTO claims(run, partition, "offset", entity, ordinal, counterpart, role, root, day, weight, event, outlet)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """;

    public const string InsertTouch = """INSERT INTO touches(run, partition, "offset", entity, statements, head) VALUES(?1, ?2, ?3, ?4, ?5, ?6)""";

    // A second retraction of the same article adds nothing; the entry itself still takes an offset.
    public const string InsertRetraction =
        """INSERT INTO retractions(run, article, partition, "offset", known_at, reason) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING""";

    public const string ArticlePlace =
        """
        SELECT a.partition, a."offset", a.day, e.counts
        FROM articles a JOIN entries e ON e.run=a.run AND e.partition=a.partition AND e."offset"=a."offset"
        WHERE a.run=?1 AND a.article=?2
        """;

    public const string TouchesOf = """SELECT entity, statements FROM touches WHERE run=?1 AND partition=?2 AND "offset"=?3 ORDER BY entity""";

    public const string Entries =
        """SELECT "offset", article, retracts, counts, story, day FROM entries WHERE run=?1 AND partition=?2 AND "offset">?3 ORDER BY "offset" LIMIT ?4""";

    public const string TouchesInRange =
        """
        SELECT entity, "offset", statements, head FROM touches
        WHERE run=?1 AND partition=?2 AND "offset">?3 AND "offset"<=?4 ORDER BY "offset", entity
        """;

    public const string ClaimsInRange =
        """
        SELECT "offset", entity, counterpart, role, root, day, weight, event, outlet FROM claims
        WHERE run=?1 AND partition=?2 AND "offset">?3 AND "offset"<=?4 ORDER BY "offset", entity, ordinal
        """;

    public const string TouchesOfEntity =
        """
        SELECT t."offset", e.article, e.retracts, t.statements, t.head
        FROM touches t JOIN entries e ON e.run=t.run AND e.partition=t.partition AND e."offset"=t."offset"
        WHERE t.run=?1 AND t.entity=?2 AND t.partition=?3 AND t."offset">?4 AND t."offset"<=?5 ORDER BY t."offset"
        """;

    public const string ClaimsOfEntityAt =
        """
        SELECT counterpart, role, root, day, weight, event, outlet FROM claims
        WHERE run=?1 AND partition=?2 AND "offset"=?3 AND entity=?4 ORDER BY ordinal
        """;

    // Steps from one entity to the next through the index instead of reading every touch.
    public const string Entities =
        """
        WITH RECURSIVE found(entity) AS (
            SELECT min(entity) FROM touches WHERE run=?1
            UNION ALL
            SELECT (SELECT min(entity) FROM touches WHERE run=?1 AND entity>found.entity) FROM found WHERE found.entity IS NOT NULL)
        SELECT entity FROM found WHERE entity IS NOT NULL
        """;

    public const string ArticleColumns =
        """
        a.partition, a."offset", a.article, a.text, a.title, a.given_at, a.source, a.url, a.published_at, a.day, a.story, a.outlet, a.known_at,
        r.article IS NOT NULL, r.reason, a.outlet_id
        """;

    public const string Article =
        $"SELECT {ArticleColumns} FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article WHERE a.run=?1 AND a.article=?2";

    public const string ArticleReading =
        $"SELECT {ArticleColumns}, a.reading, a.findings FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article WHERE a.run=?1 AND a.article=?2";

    public const string Articles =
        $"""
        SELECT {ArticleColumns} FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article
        WHERE a.run=?1 AND a.published_at>=?2 AND a.published_at<?3 ORDER BY a.published_at DESC, a.id DESC LIMIT ?4
        """;

    public const string IdOfOutletId = "SELECT article FROM articles WHERE run=?1 AND outlet_id=?2 ORDER BY id LIMIT 1";

    public const string IsRetracted = "SELECT 1 FROM retractions WHERE run=?1 AND article=?2";

    public const string StatementsAfter = $"{Statements} AND l.sequence>?3 ORDER BY l.sequence LIMIT ?4";

    public const string StatementsBefore = $"{Statements} AND l.sequence<?3 ORDER BY l.sequence DESC LIMIT ?4";

    public const string LoadCheckpoint = "SELECT value FROM checkpoints WHERE key=?1";

    private const string Statements =
        """
        SELECT l.sequence, s.article, a.outlet, a.title, a.url, a.published_at, l.role, s.body
        FROM statement_links l
        JOIN statements s ON s.sequence=l.sequence
        JOIN articles a ON a.run=l.run AND a.article=s.article
        WHERE l.run=?1 AND l.entity=?2 AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.run=l.run AND r.article=s.article)
        """;
}
