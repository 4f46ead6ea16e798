using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Tension.Claims;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>One run of a timeline; key is the run: <c>seeds~2</c>. Owns the clock and the volume of coverage.</summary>
[Alias("NewsMonitor.ITimelineGrain")]
public interface ITimelineGrain : IGrainWithStringKey
{
    /// <summary>Wakes partitions and all entities on record, so that every score is published again after a start. Idempotent.</summary>
    [Alias("WakeUp"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task WakeUp();

    /// <summary>Clock and volume now.</summary>
    [Alias("GetTick"), AlwaysInterleave]
    Task<TimelineTick> GetTick();

    /// <summary>Sets the clock and hands it out at once. Completes when every entity has scored itself by it.</summary>
    [Alias("SetClock"), ResponseTimeout("00:02:00")]
    Task SetClock(TimelineClock clock);

    /// <summary>Tells the timeline where its replay stands, to publish it with the timeline's own state.</summary>
    [Alias("SetReplay")]
    Task SetReplay(ReplayStatus replay);

    /// <summary>Shows alerts to the dashboards, the newest first.</summary>
    [Alias("SetAlerts")]
    Task SetAlerts(ImmutableArray<Alert> alerts);

    /// <summary>The run was thrown away: every dashboard hears of it, and the run's snapshots go.</summary>
    [Alias("Remove"), ResponseTimeout("00:02:00")]
    Task Remove();

    /// <summary>Tells the timeline what came to a partition; every entry does, so the offsets have no gaps. See <c>IEntityGrain.Notify</c>.</summary>
    [Alias("Notify")]
    Task Notify(int partition, ImmutableArray<ArticleDelta> deltas);

    /// <summary>Clock, counts and entities.</summary>
    [Alias("GetStatus"), AlwaysInterleave]
    Task<TimelineStatus> GetStatus();

    /// <summary>The ids of articles, up to three days apart, whose texts are copies of this one's, verbatim or edited; in ordinal order, at most a hundred.</summary>
    [Alias("GetCopies"), AlwaysInterleave]
    Task<ImmutableArray<string>> GetCopies(string article);

    /// <summary>SHA-256 over the digests of all entities and of the volume, lower-case hexadecimal. Equal on two machines fed the same articles.</summary>
    [Alias("GetDigest"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task<string> GetDigest();
}
