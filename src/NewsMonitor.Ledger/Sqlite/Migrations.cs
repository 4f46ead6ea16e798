namespace NewsMonitor.Ledger.Sqlite;

/// <summary>The steps that bring a file to the newest schema, in order; step <c>n</c> leads to version <c>n</c>. A step is never changed once released.</summary>
internal static class Migrations
{
    public static readonly IReadOnlyList<string> All = [Version1, Version2];

    private const string Version1 =
        """
        CREATE TABLE entries(
            run TEXT NOT NULL, partition INTEGER NOT NULL, "offset" INTEGER NOT NULL,
            retracts INTEGER NOT NULL, counts INTEGER NOT NULL, article TEXT NOT NULL, story TEXT NOT NULL, day INTEGER NOT NULL, known_at INTEGER NOT NULL,
            PRIMARY KEY(run, partition, "offset")) WITHOUT ROWID;

        CREATE TABLE articles(
            id INTEGER PRIMARY KEY, run TEXT NOT NULL, article TEXT NOT NULL, partition INTEGER NOT NULL, "offset" INTEGER NOT NULL,
            outlet_id TEXT, title TEXT, text TEXT NOT NULL, source TEXT, url TEXT, given_at TEXT,
            published_at INTEGER NOT NULL, day INTEGER NOT NULL, story TEXT NOT NULL, outlet TEXT NOT NULL, known_at INTEGER NOT NULL,
            reading BLOB NOT NULL, findings BLOB NOT NULL);
        CREATE UNIQUE INDEX articles_by_article ON articles(run, article);
        CREATE INDEX articles_by_outlet_id ON articles(run, outlet_id) WHERE outlet_id IS NOT NULL;
        CREATE INDEX articles_by_time ON articles(run, published_at, id);

        CREATE TABLE retractions(
            run TEXT NOT NULL, article TEXT NOT NULL, partition INTEGER NOT NULL, "offset" INTEGER NOT NULL, known_at INTEGER NOT NULL, reason TEXT,
            PRIMARY KEY(run, article)) WITHOUT ROWID;

        CREATE TABLE statements(
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL, article TEXT NOT NULL, body BLOB NOT NULL);
        CREATE TABLE statement_links(
            run TEXT NOT NULL, entity TEXT NOT NULL, sequence INTEGER NOT NULL, role INTEGER NOT NULL,
            PRIMARY KEY(run, entity, sequence)) WITHOUT ROWID;

        CREATE TABLE claims(
            run TEXT NOT NULL, partition INTEGER NOT NULL, "offset" INTEGER NOT NULL, entity TEXT NOT NULL, ordinal INTEGER NOT NULL,
            counterpart TEXT, role INTEGER NOT NULL, root TEXT NOT NULL, day INTEGER NOT NULL, weight INTEGER NOT NULL, event INTEGER NOT NULL, outlet TEXT NOT NULL,
            PRIMARY KEY(run, partition, "offset", entity, ordinal)) WITHOUT ROWID;

        CREATE TABLE touches(
            run TEXT NOT NULL, partition INTEGER NOT NULL, "offset" INTEGER NOT NULL, entity TEXT NOT NULL, statements INTEGER NOT NULL, head INTEGER NOT NULL,
            PRIMARY KEY(run, partition, "offset", entity)) WITHOUT ROWID;
        CREATE INDEX touches_by_entity ON touches(run, entity, partition, "offset");

        CREATE TABLE checkpoints(key TEXT PRIMARY KEY, value BLOB NOT NULL, saved_at INTEGER NOT NULL) WITHOUT ROWID;
        """;

    // Corrections: an article has versions, of which the highest counts. Claims carry what the uncertainty of a score and the comparison of words
    // with deeds need, entries what the world's score and forks need. Entries say whether a version goes and whether one comes.
    private const string Version2 =
        """
        ALTER TABLE entries RENAME COLUMN retracts TO withdraws;
        ALTER TABLE entries RENAME COLUMN counts TO adds;
        ALTER TABLE entries ADD COLUMN confrontation INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entries ADD COLUMN outlet TEXT NOT NULL DEFAULT '';
        ALTER TABLE entries ADD COLUMN family TEXT NOT NULL DEFAULT '';

        ALTER TABLE touches ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
        UPDATE touches SET gone=statements, statements=0
        WHERE EXISTS (SELECT 1 FROM entries e WHERE e.run=touches.run AND e.partition=touches.partition AND e."offset"=touches."offset" AND e.withdraws=1);

        UPDATE entries SET withdraws=(withdraws AND adds), adds=(adds AND NOT withdraws);
        UPDATE entries SET (outlet, family)=(SELECT a.outlet, a.outlet FROM articles a WHERE a.run=entries.run AND a.partition=entries.partition AND a."offset"=entries."offset")
        WHERE EXISTS (SELECT 1 FROM articles a WHERE a.run=entries.run AND a.partition=entries.partition AND a."offset"=entries."offset");

        UPDATE entries SET (outlet, family)=(SELECT a.outlet, a.outlet FROM articles a WHERE a.run=entries.run AND a.article=entries.article)
        WHERE outlet='' AND EXISTS (SELECT 1 FROM articles a WHERE a.run=entries.run AND a.article=entries.article);

        ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE articles ADD COLUMN superseded_at INTEGER;
        ALTER TABLE articles ADD COLUMN reason TEXT;
        ALTER TABLE articles ADD COLUMN family TEXT NOT NULL DEFAULT '';
        UPDATE articles SET family=outlet;
        DROP INDEX articles_by_article;
        CREATE UNIQUE INDEX articles_by_article ON articles(run, article, revision);
        CREATE INDEX articles_corrected ON articles(run, known_at) WHERE revision>1;
        CREATE INDEX retractions_by_time ON retractions(run, known_at);

        ALTER TABLE statements ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

        ALTER TABLE claims ADD COLUMN family TEXT NOT NULL DEFAULT '';
        ALTER TABLE claims ADD COLUMN confidence INTEGER NOT NULL DEFAULT 1000;
        ALTER TABLE claims ADD COLUMN modality INTEGER NOT NULL DEFAULT 0;
        UPDATE claims SET family=outlet;
        """;
}
