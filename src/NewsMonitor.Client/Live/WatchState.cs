using System.Collections.Immutable;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Client;

/// <summary>
/// What a watch knows at one moment: everything that its frames added up to. Immutable, so that it can be read and drawn while the
/// next frame comes.
/// </summary>
public sealed record WatchState
{
    /// <summary>Before the first frame.</summary>
    public static WatchState Empty { get; } = new();

    /// <summary>The timeline's run; empty before the first frame.</summary>
    public string Run { get; init; } = "";

    /// <summary>What the timeline's clock showed when the newest frame was made, UTC.</summary>
    public DateTime Clock { get; init; }

    /// <summary>Story seconds per second; 0 while the clock stands.</summary>
    public double Speed { get; init; }

    /// <summary>Articles that count on the timeline.</summary>
    public int Articles { get; init; }

    /// <summary>Where the replay stands; null where none is known.</summary>
    public ReplayChange? Replay { get; init; }

    /// <summary>The world's score; null before it is known.</summary>
    public WorldChange? World { get; init; }

    /// <summary>The alerts raised last, newest first.</summary>
    public IReadOnlyList<AlertNotice> Alerts { get; init; } = [];

    /// <summary>Newest values by entity id.</summary>
    public ImmutableDictionary<string, EntityChange> Entities { get; init; } =
        ImmutableDictionary.Create<string, EntityChange>(StringComparer.Ordinal);

    /// <summary>The state after a frame. A frame of another run voids everything; an older version of an entity changes nothing.</summary>
    public WatchState Apply(WatchFrame frame)
    {
        var same = string.Equals(frame.Run, Run, StringComparison.Ordinal);
        var entities = (same ? Entities : Entities.Clear()).ToBuilder();
        foreach (var change in frame.Changes)
        {
            if (!entities.TryGetValue(change.Id, out var held) || held.Version < change.Version) entities[change.Id] = change;
        }

        return new WatchState
        {
            Run = frame.Run,
            Clock = frame.Clock,
            Speed = frame.Speed,
            Articles = frame.Articles,
            Replay = frame.Replay ?? (same ? Replay : null),
            World = frame.World ?? (same ? World : null),
            Alerts = frame.Alerts ?? (same ? Alerts : []),
            Entities = entities.ToImmutable(),
        };
    }

    /// <summary>The request that asks only for what this state lacks.</summary>
    internal WatchRequest ToRequest(string timeline, string[]? entities)
    {
        var request = new WatchRequest { Timeline = timeline, Entities = entities };
        // Beyond the limit the server would refuse; then everything comes again, which is right too.
        if (Run.Length == 0 || Entities.Count is 0 or > HubRoutes.MaxVersions) return request;
        request.Run = Run;
        request.Versions = Entities.ToDictionary(e => e.Key, e => e.Value.Version, StringComparer.Ordinal);
        return request;
    }
}
