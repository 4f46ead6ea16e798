using System.Collections.Immutable;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Intake;

/// <summary>One partition of a timeline's intake; key <see cref="GrainKeys.Intake"/>.</summary>
[Alias("NewsMonitor.IIntakeGrain")]
public interface IIntakeGrain : IGrainWithStringKey
{
    /// <summary>
    /// Reads the articles and appends them to the ledger. When the task completes they are durable. An id that is on record already
    /// changes nothing, unless it comes as a later version: then that one counts. Results stand in the order of the articles. Calls in flight share one append.
    /// </summary>
    /// <exception cref="IntakeUnavailableException">The ledger cannot be written; nothing was acknowledged. Send the same again later.</exception>
    /// <exception cref="ArgumentException">An article has no id, or belongs to another partition (<see cref="Partitioning"/>).</exception>
    [Alias("Ingest"), AlwaysInterleave]
    Task<ImmutableArray<IngestResult>> Ingest(ImmutableArray<Submission> articles, CancellationToken cancellation = default);

    /// <summary>Takes an article back. Durable when the task completes.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="reason">Why, where that is known.</param>
    /// <param name="evenIfUnseen">Whether to put the retraction on record even where the article has not come (yet).</param>
    /// <param name="knownAt">When the timeline came to know of it; null for the moment at which it comes.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="IntakeUnavailableException">The ledger cannot be written; nothing was acknowledged. Send the same again later.</exception>
    [Alias("Retract"), AlwaysInterleave]
    Task<RetractResult> Retract(string article, string? reason, bool evenIfUnseen, DateTimeOffset? knownAt = null, CancellationToken cancellation = default);

    /// <summary>Activates the partition, which tells entities again what it may not have told them before a crash. Completes when they have heard.</summary>
    [Alias("WakeUp"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task WakeUp();
}
