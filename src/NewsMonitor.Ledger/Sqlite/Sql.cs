namespace NewsMonitor.Ledger.Sqlite;

/// <summary>The statements that the embedded ledger prepares.</summary>
internal static class Sql
{
    public const string LastOffset = """SELECT max("offset") FROM entries WHERE run=?1 AND partition=?2""";

    public const string HasVersion = "SELECT 1 FROM articles WHERE run=?1 AND article=?2 AND revision=?3";

    public const string InsertEntry =
        """
        INSERT INTO entries(run, partition, "offset", withdraws, adds, article, story, day, known_at, confrontation, outlet, family)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """;

    public const string InsertArticle =
        """
        INSERT INTO articles(run, article, partition, "offset", title, text, source, url, given_at, published_at, day, story, outlet, known_at, reading, findings, outlet_id, revision, superseded_at, reason, family)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
        """;

    public const string Supersede = "UPDATE articles SET superseded_at=?4 WHERE run=?1 AND article=?2 AND revision=?3";

    public const string InsertStatement = "INSERT INTO statements(run, article, revision, body) VALUES(?1, ?2, ?3, ?4) RETURNING sequence";

    public const string InsertLink = "INSERT INTO statement_links(run, entity, sequence, role) VALUES(?1, ?2, ?3, ?4)";

    public const string InsertClaim =
        """
        INSERT INTO claims(run, partition, "offset", entity, ordinal, counterpart, role, root, day, weight, event, outlet, family, confidence, modality)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """;

    public const string InsertTouch = """INSERT INTO touches(run, partition, "offset", entity, statements, gone, head) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)""";

    // A second retraction of the same article adds nothing; the entry itself still takes an offset.
    public const string InsertRetraction =
        """INSERT INTO retractions(run, article, partition, "offset", known_at, reason) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING""";

    // The version in force.
    public const string Place =
        """
        SELECT a.partition, a."offset", a.day, e.adds, a.revision, a.outlet, a.family
        FROM articles a JOIN entries e ON e.run=a.run AND e.partition=a.partition AND e."offset"=a."offset"
        WHERE a.run=?1 AND a.article=?2 AND a.superseded_at IS NULL
        """;

    public const string TouchesOf = """SELECT entity, statements FROM touches WHERE run=?1 AND partition=?2 AND "offset"=?3 ORDER BY entity""";

    public const string Entries =
        """
        SELECT "offset", article, withdraws, adds, story, day, known_at, confrontation, outlet, family FROM entries
        WHERE run=?1 AND partition=?2 AND "offset">?3 ORDER BY "offset" LIMIT ?4
        """;

    public const string TouchesInRange =
        """
        SELECT entity, "offset", statements-gone, head FROM touches
        WHERE run=?1 AND partition=?2 AND "offset">?3 AND "offset"<=?4 ORDER BY "offset", entity
        """;

    public const string ClaimsInRange =
        """
        SELECT "offset", entity, counterpart, role, root, day, weight, event, outlet, family, confidence, modality FROM claims
        WHERE run=?1 AND partition=?2 AND "offset">?3 AND "offset"<=?4 ORDER BY "offset", entity, ordinal
        """;

    public const string TouchesOfEntity =
        """
        SELECT t."offset", e.article, e.withdraws, t.statements-t.gone, t.head, e.known_at, e.outlet, e.family, e.story
        FROM touches t JOIN entries e ON e.run=t.run AND e.partition=t.partition AND e."offset"=t."offset"
        WHERE t.run=?1 AND t.entity=?2 AND t.partition=?3 AND t."offset">?4 AND t."offset"<=?5 ORDER BY t."offset"
        """;

    public const string ClaimsOfEntityAt =
        """
        SELECT counterpart, role, root, day, weight, event, outlet, family, confidence, modality FROM claims
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
        r.article IS NOT NULL, r.reason, a.outlet_id, a.revision, a.reason, a.superseded_at, a.family
        """;

    public const string Article =
        $"SELECT {ArticleColumns} FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article WHERE a.run=?1 AND a.article=?2 AND a.superseded_at IS NULL";

    // The version that was in force then; before the first became known, the first.
    public const string ArticleReading =
        $"""
        SELECT {ArticleColumns}, a.reading, a.findings FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article AND r.known_at<=?3
        WHERE a.run=?1 AND a.article=?2
        ORDER BY a.known_at<=?3 AND (a.superseded_at IS NULL OR a.superseded_at>?3) DESC, a.revision LIMIT 1
        """;

    public const string Articles =
        $"""
        SELECT {ArticleColumns} FROM articles a LEFT JOIN retractions r ON r.run=a.run AND r.article=a.article
        WHERE a.run=?1 AND a.published_at>=?2 AND a.published_at<?3 AND a.superseded_at IS NULL ORDER BY a.published_at DESC, a.id DESC LIMIT ?4
        """;

    public const string Corrections =
        """
        SELECT c.known_at, c.article, a.outlet, a.title, a.url, c.revision, c.reason, c.partition, c."offset" FROM (
            SELECT known_at, article, NULL AS revision, reason, partition, "offset" FROM retractions WHERE run=?1 AND known_at<?2
            UNION ALL
            SELECT known_at, article, revision, reason, partition, "offset" FROM articles WHERE run=?1 AND known_at<?2 AND revision>1
            ORDER BY known_at DESC LIMIT ?3) c
        LEFT JOIN articles a ON a.run=?1 AND a.article=c.article AND a.superseded_at IS NULL
        ORDER BY c.known_at DESC
        """;

    public const string Revisions = "SELECT revision FROM articles WHERE run=?1 AND article=?2 ORDER BY revision";

    public const string IdOfOutletId = "SELECT article FROM articles WHERE run=?1 AND outlet_id=?2 ORDER BY id LIMIT 1";

    public const string IsRetracted = "SELECT 1 FROM retractions WHERE run=?1 AND article=?2";

    public const string StatementsAfter = $"{Statements} AND l.sequence>?5 ORDER BY l.sequence LIMIT ?6";

    public const string StatementsBefore = $"{Statements} AND l.sequence<?5 ORDER BY l.sequence DESC LIMIT ?6";

    public const string LoadCheckpoint = "SELECT value FROM checkpoints WHERE key=?1";

    private const string Statements =
        """
        SELECT l.sequence, s.article, a.outlet, a.title, a.url, a.published_at, l.role, s.body, a.partition, a."offset", a.family
        FROM statement_links l
        JOIN statements s ON s.sequence=l.sequence
        JOIN articles a ON a.run=l.run AND a.article=s.article AND a.revision=s.revision
        WHERE l.run=?1 AND l.entity=?2 AND a.published_at<=?3 AND a.known_at<=?4 AND (a.superseded_at IS NULL OR a.superseded_at>?4)
            AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.run=l.run AND r.article=s.article AND r.known_at<=?4)
        """;
}
