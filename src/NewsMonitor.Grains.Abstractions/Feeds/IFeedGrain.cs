using System.Collections.Immutable;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Feeds;

/// <summary>One feed, by its id: polls it on its own schedule and hands what is new to its timeline. Its schedule outlives restarts.</summary>
[Alias("NewsMonitor.IFeedGrain")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Follows the feed from now on, or goes on following it. Durable when the task completes.</summary>
    [Alias("Follow")]
    Task<FeedStatus> Follow(FeedDefinition definition);

    /// <summary>Where it stands; null where nobody follows it.</summary>
    [Alias("GetStatus"), AlwaysInterleave]
    Task<FeedStatus?> GetStatus();

    /// <summary>Polls it now, whenever it is due; null where nobody follows it.</summary>
    [Alias("Poll"), ResponseTimeout("00:02:00")]
    Task<FeedStatus?> Poll();

    /// <summary>Follows it no more, and forgets where it stood. What came through it stays.</summary>
    [Alias("Forget")]
    Task Forget();
}

/// <summary>All feeds that are followed; key 0.</summary>
[Alias("NewsMonitor.IFeedDirectoryGrain")]
public interface IFeedDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Every feed, by id.</summary>
    [Alias("List"), AlwaysInterleave]
    Task<ImmutableArray<FeedDefinition>> List();

    /// <summary>Follows a feed, in the place of the one of that id. Durable when the task completes.</summary>
    [Alias("Put")]
    Task<FeedStatus> Put(FeedDefinition definition);

    /// <summary>Follows a feed no more; false where none has that id.</summary>
    [Alias("Remove")]
    Task<bool> Remove(string id);
}
