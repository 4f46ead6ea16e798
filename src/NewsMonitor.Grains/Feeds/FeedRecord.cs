using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Feeds;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Everything durable about a feed.</summary>
[GenerateSerializer, Immutable, Alias("feed-record")]
internal sealed record FeedRecord([property: Id(0)] FeedDefinition Definition)
{
    [Id(1)] public string? MovedTo { get; init; }

    [Id(2)] public string? ETag { get; init; }

    [Id(3)] public string? LastModified { get; init; }

    [Id(4)] public DateTimeOffset? LastPoll { get; init; }

    [Id(5)] public DateTimeOffset? LastSuccess { get; init; }

    [Id(6)] public DateTimeOffset? LastNew { get; init; }

    [Id(7)] public DateTimeOffset? NextPoll { get; init; }

    [Id(8)] public int Failures { get; init; }

    [Id(9)] public long Polls { get; init; }

    [Id(10)] public long Articles { get; init; }

    [Id(11)] public bool Gone { get; init; }

    [Id(12)] public string? Problem { get; init; }

    /// <summary>What was handed over of the last document: prints by key. What leaves the document is forgotten; the timeline knows it by its identity.</summary>
    [Id(13)] public ImmutableDictionary<string, string> Told { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where it is polled.</summary>
    public string Url => MovedTo ?? Definition.Url;

    public FeedStatus ToStatus(DateTimeOffset now)
    {
        var health = Gone ? FeedHealth.Gone
            : Failures > 0 ? FeedHealth.Failing
            : LastSuccess is null ? FeedHealth.New
            : now - (LastNew ?? LastSuccess.Value) > FeedSchedule.Staleness ? FeedHealth.Stale
            : FeedHealth.Healthy;
        return new FeedStatus(Definition, health, Url, LastPoll, LastSuccess, LastNew, Gone ? null : NextPoll, Failures, Polls, Articles, Problem);
    }
}
