using NewsMonitor.Grains.Abstractions;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>Knows which timelines there are, published or not.</summary>
internal interface ITimelineCatalogue
{
    /// <summary>Whether there is a timeline of this name.</summary>
    Task<bool> Exists(string timeline);
}

/// <summary>
/// Looks into the replica first and asks the directory only about what was not published yet, as when dashboards come back
/// right after a restart.
/// </summary>
internal sealed class TimelineCatalogue(IReplica replica, IGrainFactory grains) : ITimelineCatalogue
{
    /// <inheritdoc/>
    public async Task<bool> Exists(string timeline) =>
        replica.Find(timeline) is not null || await grains.GetTimelineDirectory().Find(timeline) is not null;
}
