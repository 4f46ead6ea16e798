using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using NewsMonitor.Analysis.Knowledge.Outlets;
using NewsMonitor.Ledger.Serialization;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Ledger.Forks;

/// <summary>
/// A ledger whose forks hold no rows of their own: what is read of a fork is read of its parent, up to where the fork was made, less what
/// the fork's conditions leave out. Making one costs one checkpoint.
/// </summary>
/// <param name="inner">The ledger that holds the rows; disposed with this one.</param>
public sealed class ForkedLedger(ILedger inner) : ILedger
{
    private const int PageSize = 500;

    private readonly ConcurrentDictionary<string, Task<Fork?>> _forks = new(StringComparer.Ordinal);

    /// <summary>Makes a run a fork. Durable when the task completes; the run must not have been read before.</summary>
    public async Task DefineAsync(ForkDefinition definition, CancellationToken cancellation = default)
    {
        await inner.SaveCheckpointAsync(KeyOf(definition.Run), JsonSerializer.SerializeToUtf8Bytes(definition, LedgerJson.Default.ForkDefinition), cancellation);
        _forks[definition.Run] = Task.FromResult<Fork?>(new Fork(definition));
    }

    /// <summary>Forgets that a run was a fork: it is empty from then on.</summary>
    public async Task ForgetAsync(string run, CancellationToken cancellation = default)
    {
        await inner.DeleteCheckpointAsync(KeyOf(run), cancellation);
        _forks[run] = Task.FromResult<Fork?>(null);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Appended>> AppendAsync(string run, int partition, long expected, ImmutableArray<LedgerEntry> entries, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is null
            ? await inner.AppendAsync(run, partition, expected, entries, cancellation)
            : throw new InvalidOperationException($"Run '{run}' is a fork; nothing is appended to it.");

    /// <inheritdoc/>
    public async Task<long> LastOffsetAsync(string run, int partition, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork ? fork.UpTo(partition) : await inner.LastOffsetAsync(run, partition, cancellation);

    /// <inheritdoc/>
    public async Task<ArticleRecord?> FindArticleAsync(string run, string article, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is null ? await inner.FindArticleAsync(run, article, cancellation) : (await ReadingAsync(run, article, null, cancellation))?.Article;

    /// <inheritdoc/>
    public async Task<ImmutableArray<int>> RevisionsAsync(string run, string article, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is not { } fork ? await inner.RevisionsAsync(run, article, cancellation)
            : await FindArticleAsync(run, article, cancellation) is null ? []
            : await RevisionsAsync(fork.Parent, article, cancellation);

    /// <inheritdoc/>
    public async Task<string?> FindIdAsync(string run, string outletId, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork ? await FindIdAsync(fork.Parent, outletId, cancellation) : await inner.FindIdAsync(run, outletId, cancellation);

    /// <inheritdoc/>
    public async Task<bool> IsRetractedAsync(string run, string article, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is null ? await inner.IsRetractedAsync(run, article, cancellation) : await FindArticleAsync(run, article, cancellation) is { Retracted: true };

    /// <inheritdoc/>
    public async Task<ImmutableArray<ArticleDelta>> ReadAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork
            ? Cut(await ReadAsync(fork.Parent, partition, after, fork.Room(partition, after, limit), cancellation), fork, partition)
            : await inner.ReadAsync(run, partition, after, limit, cancellation);

    /// <inheritdoc/>
    public async Task<ImmutableArray<ArticleDelta>> ReadVolumeAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork
            ? Cut(await ReadVolumeAsync(fork.Parent, partition, after, fork.Room(partition, after, limit), cancellation), fork, partition)
            : await inner.ReadVolumeAsync(run, partition, after, limit, cancellation);

    /// <inheritdoc/>
    public async Task<ImmutableArray<EntityDelta>> ReadEntityAsync(string run, string entity, int partition, long after, long upTo, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork
            ? [.. (await ReadEntityAsync(fork.Parent, entity, partition, after, Math.Min(upTo, fork.UpTo(partition)), cancellation)).Select(fork.Filter.Of)]
            : await inner.ReadEntityAsync(run, entity, partition, after, upTo, cancellation);

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> EntitiesAsync(string run, CancellationToken cancellation = default) =>
        await ForkAsync(run, cancellation) is { } fork ? await EntitiesAsync(fork.Parent, cancellation) : await inner.EntitiesAsync(run, cancellation);

    /// <inheritdoc/>
    public async Task<ImmutableArray<ArticleRecord>> ArticlesAsync(string run, DateTimeOffset? from, DateTimeOffset? before, int limit, CancellationToken cancellation = default)
    {
        if (await ForkAsync(run, cancellation) is not { } fork) return await inner.ArticlesAsync(run, from, before, limit, cancellation);

        // Read again from the start with more room rather than on from the last one's moment, which several articles may share.
        for (var room = Math.Max(PageSize, limit); ; room *= 4)
        {
            var page = await ArticlesAsync(fork.Parent, from, before, room, cancellation);
            ArticleRecord[] heard = [.. page.Where(a => a.Offset <= fork.UpTo(a.Partition) && !fork.Filter.Excludes(a.Text.Id, a.Outlet, a.Family)).Take(limit)];
            if (heard.Length == limit || page.Length < room) return [.. heard];
        }
    }

    /// <inheritdoc/>
    public async Task<ArticleReading?> ReadingAsync(string run, string article, DateTimeOffset? knownAt = null, CancellationToken cancellation = default)
    {
        if (await ForkAsync(run, cancellation) is not { } fork) return await inner.ReadingAsync(run, article, knownAt, cancellation);
        var known = knownAt is { } asked && asked < fork.KnownAt ? asked : fork.KnownAt;
        return await ReadingAsync(fork.Parent, article, known, cancellation) is { Article: var found } reading
            && found.Offset <= fork.UpTo(found.Partition) && !fork.Filter.Excludes(article, found.Outlet, found.Family)
                ? reading
                : null;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<CorrectionRecord>> CorrectionsAsync(string run, DateTimeOffset? before, int limit, CancellationToken cancellation = default)
    {
        if (await ForkAsync(run, cancellation) is not { } fork) return await inner.CorrectionsAsync(run, before, limit, cancellation);
        var end = fork.KnownAt.AddTicks(1);
        var corrections = await CorrectionsAsync(fork.Parent, before is { } asked && asked < end ? asked : end, limit, cancellation);
        return [.. corrections.Where(c => c.Offset <= fork.UpTo(c.Partition) && !fork.Filter.Excludes(c.Article, c.Outlet ?? "", OutletDirectory.Default.FamilyOf(c.Outlet ?? "")))];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<StatementRecord>> StatementsAsync(
        string run, string entity, long? after, long? before, int limit, Clocks clocks = default, CancellationToken cancellation = default)
    {
        if (await ForkAsync(run, cancellation) is not { } fork) return await inner.StatementsAsync(run, entity, after, before, limit, clocks, cancellation);
        var known = clocks with { KnownAt = clocks.KnownAt is { } asked && asked < fork.KnownAt ? asked : fork.KnownAt };
        var found = ImmutableArray.CreateBuilder<StatementRecord>();
        while (found.Count < limit)
        {
            var page = await StatementsAsync(fork.Parent, entity, after, before, limit, known, cancellation);
            found.AddRange(page.Where(s => s.Offset <= fork.UpTo(s.Partition) && !fork.Filter.Excludes(s.Article, s.Outlet, s.Family)).Take(limit - found.Count));
            if (page.Length < limit) break;
            if (after is not null) after = page[^1].Sequence;
            else before = page[^1].Sequence;
        }

        return found.DrainToImmutable();
    }

    /// <inheritdoc/>
    public Task SaveCheckpointAsync(string key, byte[] value, CancellationToken cancellation = default) => inner.SaveCheckpointAsync(key, value, cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> LoadCheckpointAsync(string key, CancellationToken cancellation = default) => inner.LoadCheckpointAsync(key, cancellation);

    /// <inheritdoc/>
    public Task<ulong?> HashCheckpointAsync(string key, CancellationToken cancellation = default) => inner.HashCheckpointAsync(key, cancellation);

    /// <inheritdoc/>
    public Task DeleteCheckpointAsync(string key, CancellationToken cancellation = default) => inner.DeleteCheckpointAsync(key, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static string KeyOf(string run) => $"fork/{run}";

    private static ImmutableArray<ArticleDelta> Cut(ImmutableArray<ArticleDelta> deltas, Fork fork, int partition) =>
        [.. deltas.Where(d => d.Offset <= fork.UpTo(partition)).Select(fork.Filter.Of)];

    // Whether a run is a fork is settled before anybody reads it, so that the answer can be kept.
    private async ValueTask<Fork?> ForkAsync(string run, CancellationToken cancellation)
    {
        var known = _forks.GetOrAdd(run, LoadAsync);
        if (known.IsCompletedSuccessfully) return known.Result;
        try
        {
            return await known.WaitAsync(cancellation);
        }
        catch (Exception) when (known.IsFaulted)
        {
            _forks.TryRemove(new KeyValuePair<string, Task<Fork?>>(run, known));
            throw;
        }
    }

    private async Task<Fork?> LoadAsync(string run) =>
        await inner.LoadCheckpointAsync(KeyOf(run)) is { } stored ? new Fork(JsonSerializer.Deserialize(stored, LedgerJson.Default.ForkDefinition)!) : null;

    private sealed class Fork(ForkDefinition definition)
    {
        public string Parent => definition.Parent;

        public DateTimeOffset KnownAt => definition.KnownAt;

        public ForkFilter Filter { get; } = new(definition.Conditions);

        public long UpTo(int partition) => partition < definition.UpTo.Length ? definition.UpTo[partition] : 0;

        // Nothing is read that would only be cut off.
        public int Room(int partition, long after, int limit) => (int)Math.Clamp(UpTo(partition) - after, 0, limit);
    }
}
