using System.Collections.Immutable;
using NewsMonitor.Analysis;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Gets feeds from the network.</summary>
public interface IFeedSource
{
    /// <summary>One poll. Failures are told in the answer, never thrown.</summary>
    Task<FeedAnswer> FetchAsync(FeedQuestion question, CancellationToken cancellation);
}

/// <summary>What is asked for.</summary>
/// <param name="Url">Where the feed is.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="ETag">The validator of the last document, as it was sent.</param>
/// <param name="LastModified">The last document's date, as it was sent.</param>
public sealed record FeedQuestion(string Url, string Outlet, string? ETag, string? LastModified);

/// <summary>How a poll ended.</summary>
public enum FeedOutcome
{
    /// <summary>A document came.</summary>
    Read = 0,

    /// <summary>Nothing changed since the last one.</summary>
    NotModified = 1,

    /// <summary>It is gone for good.</summary>
    Gone = 2,

    /// <summary>It failed.</summary>
    Failed = 3,
}

/// <summary>What came of a poll.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record FeedAnswer(FeedOutcome Outcome)
{
    /// <summary>The articles of the document, under their identities.</summary>
    public ImmutableArray<FeedArticle> Articles { get; init; } = [];

    /// <summary>The document's validator.</summary>
    public string? ETag { get; init; }

    /// <summary>The document's date.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where the feed moved for good; null where it did not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How long the publisher asks to wait.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Hours, UTC, in which it asks not to be polled.</summary>
    public ImmutableArray<int> SkipHours { get; init; } = [];

    /// <summary>How long the server asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why it failed, or what was wrong with the document.</summary>
    public string? Problem { get; init; }
}

/// <summary>An article of a feed.</summary>
/// <param name="Key">What the feed calls it.</param>
/// <param name="Print">A hash of its headline and text: differs where the outlet changed it.</param>
/// <param name="Article">The article.</param>
public sealed record FeedArticle(string Key, string Print, ArticleText Article);

/// <summary>For hosts that fetch nothing.</summary>
internal sealed class NoFeedSource : IFeedSource
{
    public Task<FeedAnswer> FetchAsync(FeedQuestion question, CancellationToken cancellation) =>
        Task.FromResult(new FeedAnswer(FeedOutcome.Failed) { Problem = "This host fetches no feeds." });
}
