using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Replays;

/// <summary>What a newcomer sees after the first command.</summary>
public class SeedsReplayTests
{
    [Fact]
    public async Task The_seeds_move_the_countries_of_the_crisis_and_name_what_they_leave_out()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromMinutes(2));

        var countries = (await server.GetAsync("api/timelines/seeds/countries")).EnumerateArray().ToDictionary(c => c.GetProperty("code").GetString()!);
        Assert.All(["UKR", "RUS", "USA", "DEU", "FRA"], code => Assert.True(Tension(countries[code]) > 0, $"{code}: {countries[code]}"));
        Assert.True(Tension(countries["RUS"]) > Tension(countries["FRA"]));

        var replay = await server.GetAsync("api/timelines/seeds/replay");
        Assert.Equal(replay.GetProperty("total").GetInt32(), replay.GetProperty("position").GetInt32());
        Assert.True(replay.GetProperty("total").GetInt32() >= 30);
        Assert.All(replay.GetProperty("skipped").EnumerateArray(), s => Assert.False(string.IsNullOrEmpty(s.GetProperty("reason").GetString())));
        Assert.NotEmpty(replay.GetProperty("skipped").EnumerateArray());

        var ukraine = await server.GetAsync("api/timelines/seeds/countries/UKR");
        Assert.NotEmpty(ukraine.GetProperty("history").EnumerateArray());
        Assert.NotEmpty(ukraine.GetProperty("statements").EnumerateArray());
        Assert.Contains(ukraine.GetProperty("counterparts").EnumerateArray(), c => c.GetProperty("id").GetString() == "country/RUS");
    }

    private static double? Tension(JsonElement entity) =>
        entity.GetProperty("tension") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
