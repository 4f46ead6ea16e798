using NewsMonitor.Contracts.Live;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Tests.Live.Watches;

public sealed class WatchRequestRulesTests
{
    [Fact]
    public void All_entities_five_hundred_or_none_may_be_asked_for()
    {
        Assert.Null(WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds" }));
        Assert.Null(WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Entities = [] }));
        Assert.Null(WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Entities = Ids(500) }));
    }

    [Fact]
    public void The_five_hundred_and_first_entity_is_one_too_many() =>
        Assert.StartsWith("entities: 501 ids; at most 500", WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Entities = Ids(501) }));

    [Theory]
    [InlineData("UKR")]
    [InlineData("planet/MARS")]
    [InlineData("country/")]
    [InlineData(null)]
    public void A_malformed_id_is_named_with_its_place(string? id) =>
        Assert.StartsWith($"entities[1]: '{id}'", WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Entities = ["country/UKR", id!] }));

    [Fact]
    public void A_missing_request_timeline_or_run_is_named()
    {
        Assert.StartsWith("request:", WatchRequestRules.ProblemOf(null));
        Assert.StartsWith("timeline:", WatchRequestRules.ProblemOf(new WatchRequest()));
        Assert.StartsWith("run:", WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Versions = new() { ["country/UKR"] = 1 } }));
    }

    [Fact]
    public void Too_many_versions_are_refused()
    {
        var versions = Ids(HubRoutes.MaxVersions + 1).ToDictionary(id => id, _ => 1L);
        Assert.StartsWith("versions:", WatchRequestRules.ProblemOf(new WatchRequest { Timeline = "seeds", Run = "seeds~1", Versions = versions }));
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(i => $"leader/person-{i}")];
}
