using Microsoft.Playwright;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>From a colour on the map down to the words that caused it.</summary>
public sealed class EvidenceTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task Three_clicks_lead_from_the_map_to_the_sentence_behind_the_largest_jump()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await page.LiveAsync();

        await page.Page.Locator("[data-testid=map-country][data-code=RUS]").ClickAsync();
        await page.Test("why-story").First.WaitForAsync();
        var before = await page.Test("why-sum").InnerTextAsync();
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Largest move" }).ClickAsync();
        await Until.TrueAsync(async () => await page.Test("why-sum").InnerTextAsync() != before, TimeSpan.FromSeconds(30), () => "the largest move is not explained");
        var sentence = page.Test("why-sentence").First;
        var words = await sentence.InnerTextAsync();
        await sentence.ClickAsync();

        await page.Test("article").WaitForAsync();
        var marked = page.Page.Locator("[data-focus]");
        await marked.First.WaitForAsync();
        Assert.Equal(words, string.Concat(await marked.AllInnerTextsAsync()));
        await Until.TrueAsync(
            () => marked.First.EvaluateAsync<bool>("mark => { const box = mark.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"),
            TimeSpan.FromSeconds(10),
            () => "the sentence is not in sight");
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task The_points_of_an_explanation_add_up_to_the_change()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, Views.All["country"]));
        await page.Test("why-story").First.WaitForAsync();
        Assert.Contains("46.9 → 77.5", await page.Test("why-sum").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("all of it adds up to +30.7", await page.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // The same link opens the same view.
        var again = await chromium.OpenAsync(new Uri(page.Page.Url));
        await again.Test("why-story").First.WaitForAsync();
        Assert.Equal(await page.Test("why-sum").InnerTextAsync(), await again.Test("why-sum").InnerTextAsync());
    }

    [Fact]
    public async Task An_article_that_is_taken_back_on_its_page_counts_no_more()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, Views.Invasion));
        await page.LiveAsync();
        var ukraine = page.Page.Locator("[data-testid=ranking-row][data-entity='country/UKR']");
        var before = await ukraine.InnerTextAsync();
        await page.Test("article-retract").ClickAsync();
        await page.Page.GetByLabel("Reason").FillAsync("Withdrawn by the outlet.");
        await page.Test("article-confirm").ClickAsync();
        await page.Page.GetByText("Taken back: Withdrawn by the outlet.").WaitForAsync();
        await Until.TrueAsync(async () => await ukraine.InnerTextAsync() != before, TimeSpan.FromSeconds(20), () => "Ukraine's score did not move");
    }
}
