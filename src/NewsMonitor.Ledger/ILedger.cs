using System.Collections.Immutable;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger;

/// <summary>
/// The append-only record of all articles, corrections, retractions and checkpoints. The one truth: everything else can be rebuilt
/// from it. <c>run</c> is one life of a timeline (<c>seeds~1</c>); a restarted replay is a new run. Safe for concurrent use.
/// When a task of <see cref="AppendAsync"/> completes, the entries are on disk and survive a kill -9.
/// </summary>
public interface ILedger : IAsyncDisposable
{
    /// <summary>
    /// Appends entries to a partition in one transaction; they take the offsets <c>expected+1 … expected+n</c>.
    /// Many callers' appends share one commit; those of one caller who has asked for the partition's end before are written in the order
    /// of the calls. Lone surrogates in any text become U+FFFD, one for one.
    /// </summary>
    /// <exception cref="ArgumentException">An entry cannot be kept: its reading holds a number that is none, or a link to a statement that is not there; nothing was written.</exception>
    /// <exception cref="OffsetConflictException">The partition's last offset is not <paramref name="expected"/>; nothing was written.</exception>
    /// <exception cref="ArticleExistsException">The same version of an article is on record in the run already; nothing was written.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be written (disk full, damaged, closed); nothing was written.</exception>
    Task<ImmutableArray<Appended>> AppendAsync(string run, int partition, long expected, ImmutableArray<LedgerEntry> entries, CancellationToken cancellation = default);

    /// <summary>The partition's last offset; 0 where it is empty.</summary>
    Task<long> LastOffsetAsync(string run, int partition, CancellationToken cancellation = default);

    /// <summary>The version in force of an article, with whether it was retracted; null where it was never seen.</summary>
    Task<ArticleRecord?> FindArticleAsync(string run, string article, CancellationToken cancellation = default);

    /// <summary>The versions of an article on record, ascending; empty where it was never seen.</summary>
    Task<ImmutableArray<int>> RevisionsAsync(string run, string article, CancellationToken cancellation = default);

    /// <summary>The id of the article that its outlet calls <paramref name="outletId"/>; null where there is none.</summary>
    Task<string?> FindIdAsync(string run, string outletId, CancellationToken cancellation = default);

    /// <summary>Whether a retraction of the article is on record (also of an article that was never seen).</summary>
    Task<bool> IsRetractedAsync(string run, string article, CancellationToken cancellation = default);

    /// <summary>What a partition holds behind an offset, by offset, as entity grains and the timeline hear it.</summary>
    Task<ImmutableArray<ArticleDelta>> ReadAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default);

    /// <summary>What a partition holds for one entity in <c>(after, upTo]</c>, by offset.</summary>
    Task<ImmutableArray<EntityDelta>> ReadEntityAsync(string run, string entity, int partition, long after, long upTo, CancellationToken cancellation = default);

    /// <summary>Every entity that any article of the run touches, in ordinal order.</summary>
    Task<ImmutableArray<string>> EntitiesAsync(string run, CancellationToken cancellation = default);

    /// <summary>What a partition holds behind an offset, by offset, without what it means to entities: for the volume of coverage.</summary>
    Task<ImmutableArray<ArticleDelta>> ReadVolumeAsync(string run, int partition, long after, int limit, CancellationToken cancellation = default);

    /// <summary>Articles by publication time in the version in force, newest first, below <paramref name="before"/> (exclusive) where given.</summary>
    Task<ImmutableArray<ArticleRecord>> ArticlesAsync(string run, DateTimeOffset? from, DateTimeOffset? before, int limit, CancellationToken cancellation = default);

    /// <summary>An article's reading as it was recorded; null where the article was never seen.</summary>
    /// <param name="run">The run.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="knownAt">The version that was in force then, or the first one where none was yet, and whether it was taken back by then; what holds now where null.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ArticleReading?> ReadingAsync(string run, string article, DateTimeOffset? knownAt = null, CancellationToken cancellation = default);

    /// <summary>Articles that were taken back or corrected, newest first, below <paramref name="before"/> (exclusive) where given.</summary>
    Task<ImmutableArray<CorrectionRecord>> CorrectionsAsync(string run, DateTimeOffset? before, int limit, CancellationToken cancellation = default);

    /// <summary>
    /// An entity's statements, those of retracted articles and of corrected versions left out, as the clocks have it. With <paramref name="after"/> ascending behind it (to fill a
    /// gap), else descending below <paramref name="before"/> (to page back), newest first where neither is given.
    /// </summary>
    Task<ImmutableArray<StatementRecord>> StatementsAsync(string run, string entity, long? after, long? before, int limit, Clocks clocks = default, CancellationToken cancellation = default);

    /// <summary>
    /// Stores the newest value under a key. Durable when the task completes. Values may be replaced, keys are never reused for another meaning.
    /// </summary>
    /// <param name="value">Not to be changed any more: it may be large, and is not copied.</param>
    Task SaveCheckpointAsync(string key, byte[] value, CancellationToken cancellation = default);

    /// <summary>The newest value under a key.</summary>
    Task<byte[]?> LoadCheckpointAsync(string key, CancellationToken cancellation = default);

    /// <summary>XxHash64 of the newest value under a key, without holding the value; null where there is none.</summary>
    Task<ulong?> HashCheckpointAsync(string key, CancellationToken cancellation = default);

    /// <summary>Forgets a key.</summary>
    Task DeleteCheckpointAsync(string key, CancellationToken cancellation = default);
}
