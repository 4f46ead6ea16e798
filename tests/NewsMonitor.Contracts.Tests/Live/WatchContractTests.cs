using System.Text.Json;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Contracts.Tests.Live;

/// <summary>What dashboards in other languages rely on.</summary>
public sealed class WatchContractTests
{
    [Fact]
    public void A_frame_has_these_names_on_the_wire()
    {
        var frame = new WatchFrame { Changes = [new EntityChange { Causes = [new ChangeCause()] }], Replay = new ReplayChange(), World = new WorldChange(), Alerts = [new AlertNotice()] };

        var json = JsonSerializer.SerializeToElement(frame, JsonSerializerOptions.Web);

        Assert.Equal(["watch", "timeline", "run", "clock", "speed", "replay", "articles", "world", "alerts", "changes"], Names(json));
        Assert.Equal(
            ["id", "name", "version", "tension", "low", "high", "outlets", "hostile", "cooperative", "words", "deeds", "claims", "statements", "statementHead", "updatedAt", "causes"],
            Names(json.GetProperty("changes")[0]));
        Assert.Equal(["version", "kind", "article"], Names(json.GetProperty("changes")[0].GetProperty("causes")[0]));
        Assert.Equal(["sequence", "rule", "name", "entity", "value", "at", "test"], Names(json.GetProperty("alerts")[0]));
        Assert.Equal(["tension", "low", "high", "outlets"], Names(json.GetProperty("world")));
        Assert.Equal(["state", "position", "total", "speed", "from", "to", "problem"], Names(json.GetProperty("replay")));
    }

    [Fact]
    public void A_request_may_leave_out_everything_but_the_timeline()
    {
        var request = JsonSerializer.Deserialize<WatchRequest>("""{"timeline":"seeds"}""", JsonSerializerOptions.Web)!;
        Assert.Equal(("seeds", null, null, null), (request.Timeline, request.Entities, request.Run, request.Versions));
    }

    [Fact]
    public void Entity_ids_stay_as_they_are_as_keys_of_versions()
    {
        var json = JsonSerializer.Serialize(new WatchRequest { Versions = new() { ["country/UKR"] = 7 } }, JsonSerializerOptions.Web);
        Assert.Contains("""{"country/UKR":7}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_acknowledges_as_told_is_never_held_back_for_good() =>
        Assert.InRange(HubRoutes.AcknowledgeEvery, 1, HubRoutes.Window);

    [Fact]
    public void The_contracts_need_no_package() =>
        Assert.All(typeof(WatchFrame).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);
}
