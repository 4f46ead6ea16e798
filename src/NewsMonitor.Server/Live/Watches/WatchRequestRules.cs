using NewsMonitor.Analysis;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>What a request to watch must look like. Pure.</summary>
internal static class WatchRequestRules
{
    /// <summary>What is wrong, beginning with the field's name as it stands in JSON; null where nothing is.</summary>
    public static string? ProblemOf(WatchRequest? request)
    {
        if (request is null) return "request: missing.";
        if (string.IsNullOrEmpty(request.Timeline)) return "timeline: missing.";
        if (request.Entities is { Length: > HubRoutes.MaxEntities } many)
            return $"entities: {many.Length} ids; at most {HubRoutes.MaxEntities}. Leave it out to watch all.";
        for (var i = 0; i < request.Entities?.Length; i++)
        {
            if (!EntityId.TryParse(request.Entities[i], out _, out _))
                return $"entities[{i}]: '{request.Entities[i]}' is no entity id such as country/UKR.";
        }

        if (request.Versions is { Count: > HubRoutes.MaxVersions } versions)
            return $"versions: {versions.Count} entries; at most {HubRoutes.MaxVersions}.";
        if (request.Versions is { Count: > 0 } && string.IsNullOrEmpty(request.Run)) return "run: missing; versions hold for a run.";
        return null;
    }

    /// <summary>What the dashboard has; null where nothing.</summary>
    public static KnownVersions? KnownTo(WatchRequest request) =>
        request is { Run: { Length: > 0 } run, Versions: { Count: > 0 } versions } ? new KnownVersions(run, versions) : null;
}
