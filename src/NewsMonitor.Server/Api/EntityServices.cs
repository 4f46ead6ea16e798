using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Live.Replica;

namespace NewsMonitor.Server.Api;

/// <summary>What the endpoints of an entity need.</summary>
internal sealed record EntityServices(IGrainFactory Grains, IReplica Replica, TimelineLookup Timelines, ILedger Ledger, KnowledgeBase Knowledge, TimeProvider Time)
{
    /// <summary>Whether the knowledge files or the timeline know the entity.</summary>
    public bool IsKnown(string timeline, string id) => Knowledge.TryFind(id, out _) || Replica.Find(timeline)?.Find(id) is not null;

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
