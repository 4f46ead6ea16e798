using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Tests.Support;

/// <summary>
/// The ledger's contract in memory, for tests that look at grains: it outlives the clusters that write to it, and faults can be put
/// into it at any step.
/// </summary>
internal sealed class MemoryLedger : ILedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Run, int Partition), List<(LedgerEntry Entry, ArticleDelta Delta)>> _partitions = [];
    private readonly Dictionary<(string Run, string Article), ArticleRecord> _articles = [];
    private readonly Dictionary<(string Run, string Article), ImmutableArray<EntityDelta>> _contributions = [];
    private readonly HashSet<(string Run, string Article)> _retracted = [];
    private readonly Dictionary<(string Run, string Article), HashSet<int>> _revisions = [];
    private long _statements;

    public ConcurrentDictionary<string, byte[]> Checkpoints { get; } = new(StringComparer.Ordinal);

    /// <summary>Called before anything is appended; throwing there leaves the ledger unchanged.</summary>
    public Action? BeforeAppend { get; set; }

    /// <summary>Called after entries are durable; throwing there leaves the caller in the dark.</summary>
    public Action? AfterAppend { get; set; }

    /// <summary>Called before a checkpoint is stored.</summary>
    public Action<string>? BeforeCheckpoint { get; set; }

    /// <summary>Appends so far.</summary>
    public int Appends { get; private set; }

    public async Task<ImmutableArray<Appended>> AppendAsync(string run, int partition, long expected, ImmutableArray<LedgerEntry> entries, CancellationToken cancellation = default)
    {
        await Task.Run(() => BeforeAppend?.Invoke(), cancellation);
        var appended = Append(run, partition, expected, entries);
        AfterAppend?.Invoke();
        return appended;
    }

    public Task<long> LastOffsetAsync(string run, int partition, CancellationToken cancellation = default) =>
        Locked(() => (long)Partition(run, partition).Count);

    public Task<ArticleRecord?> FindArticleAsync(string run, string article, CancellationToken cancellation = default) => Locked(() =>
        _articles.TryGetValue((run, article), out var record) ? record with { Retracted = _retracted.Contains((run, article)) } : null);

    public Task<string?> FindIdAsync(string run, string outletId, CancellationToken cancellation = default) => Locked(() =>
        _articles.Where(a => a.Key.Item1 == run && a.Value.Text.OutletId == outletId).Select(a => (string?)a.Value.Text.Id).FirstOrDefault());

    public Task<bool> IsRetractedAsync(string run, string article, CancellationToken cancellation = default) =>
        Locked(() => _retracted.Contains((run, article)));

    public Task<ImmutableArray<ArticleDelta>> ReadAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        Locked(() => Partition(run, partition).Skip((int)after).Take(limit).Select(e => e.Delta).ToImmutableArray());

    public Task<ImmutableArray<EntityDelta>> ReadEntityAsync(string run, string entity, int partition, long after, long upTo, CancellationToken cancellation = default) =>
        Locked(() => Partition(run, partition).Where(e => e.Delta.Offset > after && e.Delta.Offset <= upTo)
            .SelectMany(e => e.Delta.Entities).Where(d => d.Entity == entity).ToImmutableArray());

    public Task<ImmutableArray<string>> EntitiesAsync(string run, CancellationToken cancellation = default) =>
        Locked(() => _partitions.Where(p => p.Key.Run == run).SelectMany(p => p.Value).SelectMany(e => e.Delta.Entities)
            .Select(e => e.Entity).Distinct().Order(StringComparer.Ordinal).ToImmutableArray());

    public Task<ImmutableArray<ArticleRecord>> ArticlesAsync(string run, DateTimeOffset? from, DateTimeOffset? before, int limit, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    // Whole deltas serve where the coverage alone is asked for.
    public Task<ImmutableArray<ArticleDelta>> ReadVolumeAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        ReadAsync(run, partition, after, limit, cancellation);

    public Task<ImmutableArray<CorrectionRecord>> CorrectionsAsync(string run, DateTimeOffset? before, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<ImmutableArray<int>> RevisionsAsync(string run, string article, CancellationToken cancellation = default) =>
        Locked(() => _revisions.GetValueOrDefault((run, article), []).Order().ToImmutableArray());

    public Task<ArticleReading?> ReadingAsync(string run, string article, DateTimeOffset? knownAt = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<ImmutableArray<StatementRecord>> StatementsAsync(string run, string entity, long? after, long? before, int limit, Clocks clocks = default, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task SaveCheckpointAsync(string key, byte[] value, CancellationToken cancellation = default)
    {
        BeforeCheckpoint?.Invoke(key);
        Checkpoints[key] = value;
        return Task.CompletedTask;
    }

    public Task<byte[]?> LoadCheckpointAsync(string key, CancellationToken cancellation = default) => Task.FromResult(Checkpoints.GetValueOrDefault(key));

    public Task<ulong?> HashCheckpointAsync(string key, CancellationToken cancellation = default) =>
        Task.FromResult<ulong?>(Checkpoints.TryGetValue(key, out var value) ? XxHash64.HashToUInt64(value) : null);

    public Task DeleteCheckpointAsync(string key, CancellationToken cancellation = default)
    {
        Checkpoints.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ImmutableArray<Appended> Append(string run, int partition, long expected, ImmutableArray<LedgerEntry> entries)
    {
        lock (_gate)
        {
            var log = Partition(run, partition);
            if (log.Count != expected) throw new OffsetConflictException(run, partition, expected, log.Count);
            Appends++;
            foreach (var entry in entries) log.Add((entry, DeltaOf(run, partition, log.Count + 1, entry)));
            return [.. log.Skip((int)expected).Select(e => new Appended(e.Delta.Offset, e.Delta))];
        }
    }

    private ArticleDelta DeltaOf(string run, int partition, long offset, LedgerEntry entry)
    {
        var known = _articles.GetValueOrDefault((run, entry.Article));
        var gone = _contributions.GetValueOrDefault((run, entry.Article), []);
        if (entry is not ArticleEntry article)
        {
            if (!_retracted.Add((run, entry.Article))) throw new InvalidOperationException($"Article '{entry.Article}' was retracted twice.");
            return new ArticleDelta(offset, entry.Article, _contributions.ContainsKey((run, entry.Article)), false, "", known?.Day ?? default, [.. gone.Select(Gone)], entry.KnownAt, false, known?.Outlet ?? "", known?.Family ?? "");
        }

        if (!_revisions.TryGetValue((run, entry.Article), out var revisions)) _revisions[(run, entry.Article)] = revisions = [];
        if (!revisions.Add(article.Revision)) throw new InvalidOperationException($"Article '{entry.Article}' was appended twice.");
        var late = known is not null && known.Revision > article.Revision;
        var stands = !late && !article.Retracted && !_retracted.Contains((run, entry.Article));
        var counts = stands && article.Reading.Unread is null;
        if (!late)
        {
            _articles[(run, entry.Article)] = new ArticleRecord(
                partition, offset, article.Text, article.PublishedAt, article.Day, article.Story, article.Outlet, article.KnownAt, article.Retracted, null)
            { Revision = article.Revision, Family = article.Family };
        }

        var first = _statements + 1;
        _statements += article.Reading.Statements.Length;
        ImmutableArray<EntityDelta> fresh = !counts ? [] : [.. article.Findings.Entities().Select(entity =>
        {
            var links = article.Findings.Links.Where(l => l.Entity == entity).Select(l => l.Statement).Distinct().ToArray();
            return new EntityDelta(entity, offset, entry.Article, false, [.. article.Findings.Claims.Where(c => c.Entity == entity).Select(c => c with { Story = article.Story })], links.Length, links.Length == 0 ? 0 : first + links.Max(), entry.KnownAt, article.Outlet, article.Family);
        })];
        var withdraws = stands && _contributions.ContainsKey((run, entry.Article));
        var deltas = !withdraws ? fresh : [.. fresh.Select(d => d with { Withdraws = true, Statements = d.Statements - gone.Where(g => g.Entity == d.Entity).Sum(g => g.Statements) }), .. gone.Where(g => fresh.All(d => d.Entity != g.Entity)).Select(Gone)];
        if (counts) _contributions[(run, entry.Article)] = fresh;
        else if (withdraws) _contributions.Remove((run, entry.Article));
        return new ArticleDelta(offset, entry.Article, withdraws, counts, article.Story, article.Day, deltas, entry.KnownAt, article.Findings.Confrontation, article.Outlet, article.Family);

        EntityDelta Gone(EntityDelta was) => was with { Offset = offset, Withdraws = true, Claims = [], Statements = -was.Statements, StatementHead = 0, KnownAt = entry.KnownAt };
    }

    private List<(LedgerEntry Entry, ArticleDelta Delta)> Partition(string run, int partition)
    {
        if (!_partitions.TryGetValue((run, partition), out var log)) _partitions[(run, partition)] = log = [];
        return log;
    }

    private Task<T> Locked<T>(Func<T> read)
    {
        lock (_gate) return Task.FromResult(read());
    }
}
