using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;

namespace NewsMonitor.Grains.Abstractions;

/// <summary>Gets grains by what they stand for, so that keys are built in one place.</summary>
public static class GrainFactoryExtensions
{
    /// <summary>An entity's grain on a run.</summary>
    /// <exception cref="ArgumentException"><paramref name="entity"/> is no entity id.</exception>
    public static IEntityGrain GetEntity(this IGrainFactory grains, string run, string entity)
    {
        if (!EntityId.TryParse(entity, out var kind, out _)) throw new ArgumentException($"'{entity}' is no entity id.", nameof(entity));
        var key = GrainKeys.Entity(run, entity);
        return kind switch
        {
            EntityKind.Country => grains.GetGrain<ICountryGrain>(key),
            EntityKind.Organisation => grains.GetGrain<IOrganisationGrain>(key),
            _ => grains.GetGrain<ILeaderGrain>(key),
        };
    }

    /// <summary>A run's intake partition.</summary>
    public static IIntakeGrain GetIntake(this IGrainFactory grains, string run, int partition) =>
        grains.GetGrain<IIntakeGrain>(GrainKeys.Intake(run, partition));

    /// <summary>A run's clock and volume.</summary>
    public static ITimelineGrain GetTimeline(this IGrainFactory grains, string run) => grains.GetGrain<ITimelineGrain>(run);

    /// <summary>The replay of a timeline, by the timeline's name.</summary>
    public static IReplayGrain GetReplay(this IGrainFactory grains, string timeline) => grains.GetGrain<IReplayGrain>(timeline);

    /// <summary>The alert rules of a timeline, by the timeline's name.</summary>
    public static IAlertGrain GetAlerts(this IGrainFactory grains, string timeline) => grains.GetGrain<IAlertGrain>(timeline);

    /// <summary>A feed, by its id.</summary>
    public static IFeedGrain GetFeed(this IGrainFactory grains, string id) => grains.GetGrain<IFeedGrain>(id);

    /// <summary>All feeds that are followed.</summary>
    public static IFeedDirectoryGrain GetFeedDirectory(this IGrainFactory grains) => grains.GetGrain<IFeedDirectoryGrain>(0);

    /// <summary>All timelines.</summary>
    public static ITimelineDirectoryGrain GetTimelineDirectory(this IGrainFactory grains) => grains.GetGrain<ITimelineDirectoryGrain>(0);
}
