using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Server.History;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Api;

/// <summary>What the endpoints of an entity need.</summary>
internal sealed record EntityServices(IGrainFactory Grains, IReplica Replica, TimelineLookup Timelines, ILedger Ledger, TimeTravel Travel, KnowledgeBase Knowledge, TimeProvider Time)
{
    /// <summary>Whether the knowledge files or the timeline know the entity.</summary>
    public bool IsKnown(string timeline, string id) => Knowledge.TryFind(id, out _) || Replica.Find(timeline)?.Find(id) is not null;

    /// <summary>What the timeline's clock shows.</summary>
    public async Task<DateTimeOffset> ClockAsync(TimelineInfo info) => (await Timelines.Grain(info).GetTick()).Clock.At(Time.GetUtcNow());

    /// <summary>The moment asked for; the clock's where none is, or one that has not come.</summary>
    public async Task<DateTimeOffset> MomentAsync(TimelineInfo info, DateTimeOffset? asOf) => await ClockAsync(info) is var clock && asOf is { } asked && asked < clock ? asked : clock;

    /// <summary>The moments that a question about the past is about, or what is wrong with it.</summary>
    public async Task<(HistoryRange? Range, ValidationProblem? Problem)> RangeAsync(TimelineInfo info, HistoryQuery query, KnownAt otherwise) =>
        query.Read(await ClockAsync(info), await Travel.FirstDayAsync(info), otherwise);

    public IEntityGrain Entity(TimelineInfo info, string id)
    {
        if (!EntityId.TryParse(id, out var kind, out _)) throw new ArgumentException($"'{id}' is no entity id.", nameof(id));
        var key = GrainKeys.Entity(info.Run, id);
        return kind switch
        {
            EntityKind.Country => Grains.GetGrain<ICountryGrain>(key),
            EntityKind.Leader => Grains.GetGrain<ILeaderGrain>(key),
            _ => Grains.GetGrain<IOrganisationGrain>(key),
        };
    }
}
