namespace NewsMonitor.Grains.Abstractions.Feeds;

/// <summary>How a feed does.</summary>
public enum FeedHealth
{
    /// <summary>It was not polled yet.</summary>
    New = 0,

    /// <summary>The last poll went well.</summary>
    Healthy = 1,

    /// <summary>The last poll failed; it is tried again.</summary>
    Failing = 2,

    /// <summary>It answers, but nothing new has come for long.</summary>
    Stale = 3,

    /// <summary>It is gone for good (HTTP 410); it is polled no more.</summary>
    Gone = 4,
}

/// <summary>A feed and where it stands.</summary>
/// <param name="Definition">The feed.</param>
/// <param name="Health">How it does.</param>
/// <param name="Url">Where it is polled: differs from the definition's after a permanent redirect.</param>
/// <param name="LastPoll">When it was polled last.</param>
/// <param name="LastSuccess">When it last answered well.</param>
/// <param name="LastNew">When something new came last.</param>
/// <param name="NextPoll">When it is polled next.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="Polls">Polls in all.</param>
/// <param name="Articles">Articles that came in through it, corrections included.</param>
/// <param name="Problem">Why the last poll failed, or what was wrong with the document; null where all was well.</param>
[GenerateSerializer, Immutable, Alias("feed-status")]
public sealed record FeedStatus(
    [property: Id(0)] FeedDefinition Definition,
    [property: Id(1)] FeedHealth Health,
    [property: Id(2)] string Url,
    [property: Id(3)] DateTimeOffset? LastPoll,
    [property: Id(4)] DateTimeOffset? LastSuccess,
    [property: Id(5)] DateTimeOffset? LastNew,
    [property: Id(6)] DateTimeOffset? NextPoll,
    [property: Id(7)] int Failures,
    [property: Id(8)] long Polls,
    [property: Id(9)] long Articles,
    [property: Id(10)] string? Problem);
