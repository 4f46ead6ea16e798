using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Analysis;
using NewsMonitor.Ledger.Serialization;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>
/// The embedded ledger: one SQLite file in WAL mode with <c>synchronous=FULL</c>, one writer with group commit, any number of readers.
/// Opening it takes the right to write; a second process is refused.
/// </summary>
public sealed partial class SqliteLedger : ILedger
{
    private readonly LedgerFile _file;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private int _closed;

    /// <summary>Opens the file, or makes it, and brings its schema up to date.</summary>
    /// <exception cref="LedgerUnavailableException">Another process writes it, it is damaged, of a newer version or of another program, or the folder cannot be written.</exception>
    public SqliteLedger(IOptions<SqliteLedgerOptions> options, TimeProvider time, ILogger<SqliteLedger> log)
        : this(options.Value, time, log, Migrations.All)
    {
    }

    internal SqliteLedger(SqliteLedgerOptions options, TimeProvider time, ILogger<SqliteLedger> log, IReadOnlyList<string> migrations)
    {
        if (options.MaxBatch is < 1 or > 10_000) throw new LedgerUnavailableException($"Ledger:MaxBatch must be 1 to 10000, not {options.MaxBatch}.");
        _time = time;
        _log = log;
        FilePath = Path.GetFullPath(options.Path);
        _file = LedgerFile.Lock(FilePath);
        SqliteSession? session = null;
        try
        {
            SqliteSchema.Check(FilePath, migrations);
            session = SqliteSession.Open(FilePath, SqliteAccess.Write);
            SqliteSchema.Migrate(session, migrations);
        }
        catch (Exception problem)
        {
            session?.Dispose();
            _file.Dispose();
            if (problem is SqliteException sqlite) throw SqliteErrors.Explain(sqlite, FilePath);
            throw;
        }

        _writer = new SqliteWriter(session, FilePath, options.MaxBatch, log);
        _readers = new SqliteReaders(FilePath);
        Log.Opened(_log, FilePath, migrations.Count);
    }

    /// <summary>Full path of the file.</summary>
    public string FilePath { get; }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Appended>> AppendAsync(string run, int partition, long expected, ImmutableArray<LedgerEntry> entries, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return await _writer.WriteAsync(new AppendRequest(run, partition, expected, StoredEntry.Of(entries)));
    }

    /// <inheritdoc/>
    public Task<long> LastOffsetAsync(string run, int partition, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => (long?)s.Scalar(Sql.LastOffset, run, partition) ?? 0, cancellation);

    /// <inheritdoc/>
    public Task<ArticleRecord?> FindArticleAsync(string run, string article, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.Rows(Sql.Article, Article, run, article).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<int>> RevisionsAsync(string run, string article, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.Rows(Sql.Revisions, r => r.GetInt32(0), run, article).ToImmutableArray(), cancellation);

    /// <inheritdoc/>
    public Task<string?> FindIdAsync(string run, string outletId, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => (string?)s.Scalar(Sql.IdOfOutletId, run, outletId), cancellation);

    /// <inheritdoc/>
    public Task<bool> IsRetractedAsync(string run, string article, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.Scalar(Sql.IsRetracted, run, article) is not null, cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<ArticleDelta>> ReadAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => DeltaReader.Partition(s, run, partition, after, limit), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<ArticleDelta>> ReadVolumeAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => DeltaReader.Volume(s, run, partition, after, limit), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<EntityDelta>> ReadEntityAsync(string run, string entity, int partition, long after, long upTo, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => DeltaReader.Entity(s, run, entity, partition, after, upTo), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> EntitiesAsync(string run, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.Rows(Sql.Entities, r => r.GetString(0), run).ToImmutableArray(), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<ArticleRecord>> ArticlesAsync(string run, DateTimeOffset? from, DateTimeOffset? before, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.Rows(Sql.Articles, Article, run, from?.UtcTicks ?? 0, before?.UtcTicks ?? long.MaxValue, limit).ToImmutableArray(), cancellation);

    /// <inheritdoc/>
    public Task<ArticleReading?> ReadingAsync(string run, string article, DateTimeOffset? knownAt = null, CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            s => s.Rows(
                Sql.ArticleReading,
                r => new ArticleReading(Article(r), LedgerJson.ReadReading((byte[])r.GetValue(20)), LedgerJson.ReadFindings((byte[])r.GetValue(21))),
                run,
                article,
                Ticks(knownAt)).FirstOrDefault(),
            cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<CorrectionRecord>> CorrectionsAsync(string run, DateTimeOffset? before, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => CorrectionReader.Read(s, run, before, limit), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<StatementRecord>> StatementsAsync(string run, string entity, long? after, long? before, int limit, Clocks clocks = default, CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            s => s.Rows(
                after is null ? Sql.StatementsBefore : Sql.StatementsAfter,
                Statement,
                run,
                entity,
                Ticks(clocks.AsOf),
                Ticks(clocks.KnownAt),
                after ?? before ?? long.MaxValue,
                limit).ToImmutableArray(),
            cancellation);

    /// <inheritdoc/>
    public async Task SaveCheckpointAsync(string key, byte[] value, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await _writer.WriteAsync(new CheckpointRequest(key, value, _time.GetUtcNow()));
    }

    /// <inheritdoc/>
    public Task<byte[]?> LoadCheckpointAsync(string key, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => (byte[]?)s.Scalar(Sql.LoadCheckpoint, key), cancellation);

    /// <inheritdoc/>
    public Task<ulong?> HashCheckpointAsync(string key, CancellationToken cancellation = default) =>
        _readers.ReadAsync(s => s.HashOfBlob(Sql.LoadCheckpoint, key), cancellation);

    /// <inheritdoc/>
    public async Task DeleteCheckpointAsync(string key, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await _writer.WriteAsync(new CheckpointRequest(key, null, _time.GetUtcNow()));
    }

    /// <summary>Carries out what is queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return;
        await _writer.DisposeAsync();
        _readers.Dispose();
        _file.Dispose();
        Log.Closed(_log, FilePath);
    }

    /// <summary>Has the writer carry out a request of any kind.</summary>
    internal Task<T> WriteAsync<T>(WriteRequest<T> request) => _writer.WriteAsync(request);

    private static ArticleRecord Article(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetInt64(1),
        new ArticleText(
            row.GetString(2), row.GetString(3), Text(row, 4),
            Text(row, 5) is { } given ? DateTimeOffset.Parse(given, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
            Text(row, 6), Text(row, 7), Text(row, 15)),
        new DateTimeOffset(row.GetInt64(8), TimeSpan.Zero),
        DateOnly.FromDayNumber(row.GetInt32(9)),
        row.GetString(10),
        row.GetString(11),
        new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero),
        row.GetBoolean(13),
        Text(row, 14))
    {
        Revision = row.GetInt32(16),
        CorrectionReason = Text(row, 17),
        SupersededAt = row.IsDBNull(18) ? null : new DateTimeOffset(row.GetInt64(18), TimeSpan.Zero),
        Family = row.GetString(19),
    };

    private static StatementRecord Statement(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        (ClaimRole)row.GetInt32(6), LedgerJson.ReadStatement((byte[])row.GetValue(7)))
    {
        Partition = row.GetInt32(8),
        Offset = row.GetInt64(9),
        Family = Text(row, 10) ?? row.GetString(2),
    };

    private static long Ticks(DateTimeOffset? clock) => clock?.UtcTicks ?? long.MaxValue;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
