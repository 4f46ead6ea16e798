using Microsoft.Playwright;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>What the page does while the server is away or answers with errors.</summary>
public sealed class RecoveryTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string[] Post = ["""{"id":"after-1","title":"Talks fail","text":"Russia threatened Ukraine on Monday. Russian troops attacked Ukraine.","publishedAt":"2022-03-01T20:00:00Z","source":"desk.example"}"""];

    [Fact]
    public async Task A_server_that_restarts_is_found_again_and_what_came_meanwhile_is_shown()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds/country/RUS"));
        await page.LiveAsync();
        await page.Test("why-story").First.WaitForAsync();
        await page.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        await server.KillAsync();
        await page.Page.Locator("[data-testid=connection-state]:not([data-state=live])").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        Assert.True(await page.Test("entity-score").IsVisibleAsync(), "what is known stays in sight");

        await server.StartAgainAsync();
        using var body = new StringContent(Post[0], System.Text.Encoding.UTF8, "application/json");
        using var posted = await server.Http.PostAsync("api/timelines/seeds/articles", body, TestContext.Current.CancellationToken);
        posted.EnsureSuccessStatusCode();
        await page.LiveAsync(60);
        var shown = "";
        var told = "";
        await Until.TrueAsync(
            async () =>
            {
                shown = await page.Test("entity-score").InnerTextAsync();
                var detail = System.Text.Json.Nodes.JsonNode.Parse(await server.Http.GetStringAsync("api/timelines/seeds/countries/RUS"))!;
                told = detail["entity"]!["tension"]!.GetValue<double>().ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
                return shown == told && detail["entity"]!["claims"]!.GetValue<int>() > 0;
            },
            TimeSpan.FromSeconds(60),
            () => $"the page shows {shown}, the server tells {told}");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.notReloaded === true"));
    }

    [Fact]
    public async Task An_answer_that_is_an_error_is_said_and_asked_for_again()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await page.LiveAsync();
        var failing = true;
        await page.Page.RouteAsync("**/api/timelines/seeds/**", route => failing
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "application/problem+json", Body = """{"title":"Unavailable","detail":"The ledger is busy."}""" })
            : route.ContinueAsync());

        foreach (var (view, ready) in new[] { ("#/t/seeds/country/UKR", "entity-score"), (Views.Invasion, "article-retract") })
        {
            failing = true;
            await page.Page.EvaluateAsync("hash => { location.hash = hash; }", view);
            await page.Page.GetByText("The ledger is busy.").First.WaitForAsync();
            failing = false;
            await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try again" }).First.ClickAsync();
            await page.Test(ready).WaitForAsync();
        }
    }
}
