using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Server.Api;

/// <summary>Finds timelines and their grains by name.</summary>
internal sealed class TimelineLookup(IGrainFactory grains)
{
    private ITimelineDirectoryGrain Directory => grains.GetGrain<ITimelineDirectoryGrain>(0);

    public Task<TimelineInfo?> FindAsync(string timeline) => Directory.Find(timeline);

    public async Task<IReadOnlyList<TimelineInfo>> ListAsync() => await Directory.List();

    public Task<TimelineInfo> GetOrCreateAsync(string timeline, TimelineKind kind, int partitions) => Directory.GetOrCreate(timeline, kind, partitions);

    public ITimelineGrain Grain(TimelineInfo info) => grains.GetGrain<ITimelineGrain>(info.Run);

    public IReplayGrain Replay(string timeline) => grains.GetGrain<IReplayGrain>(timeline);
}
