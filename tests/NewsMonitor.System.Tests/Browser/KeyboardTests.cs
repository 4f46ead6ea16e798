using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>Every action, by keyboard alone.</summary>
public sealed class KeyboardTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const int MostTabs = 250;

    [Fact]
    public async Task Every_action_is_done_by_keyboard_alone()
    {
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await page.LiveAsync();

        // The map: to a country, to its neighbour, into its page.
        await TabToAsync(page, "[data-testid=map-country]");
        var first = await Attribute(page, "data-code");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        var neighbour = await Attribute(page, "data-code");
        Assert.NotEqual(first, neighbour);
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync($"**/country/{neighbour}");
        Assert.Equal("view-title", await Attribute(page, "id"));

        // The palette: to Russia's page; the watchlist; the curve; the sentence; its article.
        await PaletteAsync(page, "russia", "**/country/RUS");
        await page.Test("why-story").First.WaitForAsync();
        await PressOnAsync(page, "[data-testid=star]", "Space");
        Assert.Equal("true", await Attribute(page, "aria-pressed"));
        await PressOnAsync(page, "text=Largest move", "Enter");
        await page.Page.WaitForURLAsync("**from=*");
        await PressOnAsync(page, "[aria-label=Earlier]", "Enter");
        await PressOnAsync(page, "text=Zoom", "Space");
        Assert.Equal("true", await Attribute(page, "aria-pressed"));
        await PressOnAsync(page, "text=Clear", "Enter");
        await page.Page.WaitForURLAsync(url => !url.Contains("from=", StringComparison.Ordinal));
        await PressOnAsync(page, "[data-testid=why-sentence]", "Enter");
        await page.Page.WaitForURLAsync("**/article/**");
        await PressOnAsync(page, "[data-testid=article-retract]", "Enter");
        await PressOnAsync(page, "text=Cancel", "Enter");

        // The ranking: its tabs by arrows, its order, a row; the watchlist holds Russia.
        await TabToAsync(page, "[role=tab]");
        await page.Page.Keyboard.PressAsync("End");
        await page.Page.Locator("[data-testid=ranking-row][data-entity='country/RUS']").WaitForAsync();
        Assert.Equal(1, await page.Test("ranking-row").CountAsync());
        await page.Page.Keyboard.PressAsync("Home");

        // Dyads: another order, a cell, its evidence.
        await PaletteAsync(page, "dyads", "**/dyads");
        await page.Test("dyad-cell").First.WaitForAsync();
        await PressOnAsync(page, "text=Cooperation", "Space");
        await PressOnAsync(page, "[data-testid=dyads] th button", "Enter");
        await PressOnAsync(page, "[data-testid=dyad-cell]", "Enter");
        await page.Page.WaitForURLAsync("**/dyad/**");

        // Time travel and back.
        await TabToAsync(page, "[data-testid=time-slider]");
        for (var i = 0; i < 30; i++) await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.WaitForURLAsync("**asOf=**");
        await TabToAsync(page, "[data-testid=time-known]");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.WaitForURLAsync("**knownAt=then**");
        await PressOnAsync(page, "[data-testid=time-now]", "Enter");
        await page.Page.WaitForURLAsync(url => !url.Contains("asOf=", StringComparison.Ordinal));

        // An alert rule: tried on the past, then saved.
        await PaletteAsync(page, "alerts", "**/alerts");
        await TabToAsync(page, "[data-testid=rule-threshold]");
        await page.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Page.Keyboard.TypeAsync("30");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Test("rule-trial").WaitForAsync();
        await PressOnAsync(page, "[data-testid=rule-save]", "Enter");
        await page.Test("alert-rule").WaitForAsync();

        // A fork: made, compared, thrown away.
        await PaletteAsync(page, "forks", "**/forks");
        await TabToAsync(page, "[data-testid=fork-name]");
        await page.Page.Keyboard.TypeAsync("quiet");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**beside=quiet");
        await page.Test("same-digest").WaitForAsync();
        Assert.Contains("to the bit", await page.Test("same-digest").InnerTextAsync(), StringComparison.Ordinal);
        await PressOnAsync(page, "text=Throw away", "Enter");
        await page.Page.WaitForURLAsync(url => !url.Contains("beside=", StringComparison.Ordinal));

        // Side by side, the theme, and the replay.
        await PaletteAsync(page, "compare", "**/compare/**");
        await TabToAsync(page, "[data-testid=compare-add]");
        await page.Page.Keyboard.TypeAsync("Ukraine");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Test("compare-row").WaitForAsync();
        var theme = await page.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme");
        await PaletteAsync(page, "theme", "**");
        Assert.NotEqual(theme, await page.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await PressOnAsync(page, "[data-testid=replay-restart]", "Enter");
        await Until.TrueAsync(async () => (await page.Test("replay-position").InnerTextAsync()).Length > 0, TimeSpan.FromSeconds(10), () => "the replay says nothing");
        Assert.Empty(page.Errors);
    }

    private static async Task PaletteAsync(BrowserPage page, string query, string url)
    {
        // Out of any field, in which a slash is a letter.
        await page.Page.EvaluateAsync("() => document.activeElement?.blur()");
        await page.Page.Keyboard.PressAsync("/");
        await page.Test("palette-input").WaitForAsync();
        await page.Page.Keyboard.TypeAsync(query);
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync(url);
    }

    private static async Task PressOnAsync(BrowserPage page, string selector, string key)
    {
        await TabToAsync(page, selector);
        await page.Page.Keyboard.PressAsync(key);
    }

    // By Tab, as a reader would; the focus is visible where it arrives.
    private static async Task TabToAsync(BrowserPage page, string selector)
    {
        await page.Page.Locator(selector).First.WaitForAsync();
        var targets = page.Page.Locator(selector);
        for (var i = 0; i < MostTabs; i++)
        {
            if (await targets.EvaluateAllAsync<bool>("elements => elements.includes(document.activeElement)"))
            {
                Assert.True(await page.Page.EvaluateAsync<bool>("() => { const e = document.activeElement; return e.matches(':focus-visible'); }"), $"{selector}: the focus cannot be seen");
                return;
            }

            await page.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} was not reached by {MostTabs} tabs");
    }

    private static Task<string?> Attribute(BrowserPage page, string name) => page.Page.EvaluateAsync<string?>("name => document.activeElement.getAttribute(name)", name);
}
