using Microsoft.Playwright;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>The page in a real browser against a real server.</summary>
public sealed class DashboardTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_page_shows_the_replay_moving_and_an_entity_with_its_statements()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=300000");
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await page.LiveAsync();
        var ukraine = page.Page.Locator("[data-testid=ranking-row][data-entity='country/UKR']");
        await ukraine.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        var clock = await page.Test("clock").InnerTextAsync();
        var before = await ukraine.InnerTextAsync();
        await Until.TrueAsync(
            async () => await page.Test("clock").InnerTextAsync() != clock && await ukraine.InnerTextAsync() != before,
            Patience,
            () => "neither the clock nor Ukraine's row moved");

        await ukraine.Locator("a").First.ClickAsync();
        await page.Test("entity-score").WaitForAsync();
        await page.Test("statement-item").First.WaitForAsync();
        Assert.Contains("UKR", page.Page.Url, StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_page_cut_off_for_ten_seconds_shows_the_same_as_a_fresh_one_without_a_reload()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=200000");
        await using var proxy = new CuttableProxy(server.Port);
        var page = await chromium.OpenAsync(new Uri(proxy.Address, "#/t/seeds"));
        await page.LiveAsync();
        await page.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        proxy.Cut();
        await page.Page.Locator("[data-testid=connection-state]:not([data-state=live])").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        proxy.Mend();
        await page.LiveAsync(60);

        using var paused = await server.Http.PostAsync("api/timelines/seeds/replay/pause", null, TestContext.Current.CancellationToken);
        var fresh = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await fresh.LiveAsync();
        Dictionary<string, string> cut = [], whole = [];
        await Until.TrueAsync(
            async () =>
            {
                (cut, whole) = (Values(await page.RankingAsync()), Values(await fresh.RankingAsync()));
                return whole.Count > 5 && cut.Count == whole.Count && cut.All(e => whole.TryGetValue(e.Key, out var value) && value == e.Value);
            },
            Patience,
            () => "the two pages differ:\n" + string.Join('\n', cut.Union(whole).GroupBy(e => e.Key).Where(g => g.Count() > 1 || !cut.ContainsKey(g.Key)).Select(g => $"{g.Key}: {string.Join(" | ", g.Select(v => v.Value))}")));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.notReloaded === true"));
    }

    // A row holds name, tension, change and count; the change since the page was opened differs between pages, so only the tension counts.
    private static Dictionary<string, string> Values(Dictionary<string, string> rows) =>
        rows.ToDictionary(r => r.Key, r => System.Text.RegularExpressions.Regex.Match(r.Value, @"\d+\.\d+").Value);
}
