using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>What axe finds on every view, in both themes and at three widths: nothing.</summary>
public sealed class AccessibilityTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1280, 800), (2560, 1440)];

    // As it runs in the page; only what is broken comes back. The themes differ in their colours alone.
    private const string Run =
        "async theme => JSON.stringify((await axe.run(document, { resultTypes: ['violations'], ...(theme === 'dark' ? { runOnly: ['color-contrast'] } : {}) })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary)).slice(0, 3).join(' | ')))";

    [Fact]
    public async Task No_view_breaks_a_rule()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "src", "NewsMonitor.Dashboard", "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await using var server = await ServerProcess.StartAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await server.FinishedAsync("seeds", TimeSpan.FromSeconds(60));
        var broken = new List<string>();
        var page = await chromium.OpenAsync(server.Address);
        foreach (var (name, hash) in Views.All)
        {
            await page.Page.GotoAsync("about:blank");
            await page.Page.GotoAsync(new Uri(server.Address, hash).ToString());
            if (name != "missing")
            {
                await page.LiveAsync();
                await page.Test("ranking-row").First.WaitForAsync();
            }

            await Task.Delay(800, TestContext.Current.CancellationToken);
            await page.Page.EvaluateAsync(axe);
            foreach (var theme in new[] { "light", "dark" })
            {
                // Colours that fade from one theme to the other would be measured on the way.
                await page.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
                foreach (var (width, height) in Sizes)
                {
                    await page.Page.SetViewportSizeAsync(width, height);
                    await Task.Delay(150, TestContext.Current.CancellationToken);
                    var found = JsonSerializer.Deserialize<string[]>(await page.Page.EvaluateAsync<string>(Run, theme))!;
                    broken.AddRange(found.Select(f => $"{name} {theme} {width}: {f}"));
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.Empty(page.Errors);
    }
}
