using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Timelines;

/// <summary>Reads what a replay streams. The server implements it, because documents come from its disk.</summary>
public interface ICorpusReader
{
    /// <summary>Reads a folder or file.</summary>
    /// <exception cref="ReplayException">It cannot be read; the message says why, for the user.</exception>
    Task<Corpus> ReadAsync(string path, CancellationToken cancellation);
}

/// <summary>The documents of a corpus that a replay can place in time.</summary>
/// <param name="Items">By time, then by id.</param>
/// <param name="Skipped">The documents that cannot be read or have no date, each with why.</param>
public sealed record Corpus(ImmutableArray<CorpusItem> Items, ImmutableArray<SkippedDocument> Skipped);

/// <summary>One document of a corpus: an article, or the retraction of an earlier one.</summary>
/// <param name="At">When it became known: publication time, or that of the correction or retraction.</param>
/// <param name="Article">The article; null for a retraction.</param>
/// <param name="Retracts">The id of the article that is taken back; null for an article.</param>
/// <param name="Reason">Why it is taken back or corrected.</param>
public sealed record CorpusItem(DateTimeOffset At, ArticleText? Article, string? Retracts, string? Reason)
{
    /// <summary>Which version of the article it is, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The id of the article that comes or goes.</summary>
    public string Id => Article?.Id ?? Retracts ?? throw new InvalidOperationException("A corpus item is an article or a retraction.");
}
