using Microsoft.Playwright;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>The system's Chromium, headless, shared by the tests of a class. Nothing is downloaded.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("NEWSMONITOR_CHROMIUM") is { Length: > 0 } named ? named : Candidates.FirstOrDefault(File.Exists);
        Assert.True(path is not null, "No Chromium was found: install it or name it in NEWSMONITOR_CHROMIUM. tests/run does so.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page in a context of its own; what it logs as errors is collected.</summary>
    internal async Task<BrowserPage> OpenAsync(Uri address, int width = 1280, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = new BrowserPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        return page;
    }
}

/// <summary>A page with its script errors.</summary>
internal sealed class BrowserPage
{
    public BrowserPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("net::ERR", StringComparison.Ordinal) && !message.Text.Contains("WebSocket", StringComparison.Ordinal)) Errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Exceptions and console errors, those of a cut connection left out.</summary>
    public List<string> Errors { get; } = [];

    public ILocator Test(string id) => Page.GetByTestId(id);

    /// <summary>Waits until the page says that it is live.</summary>
    public Task LiveAsync(float timeoutSeconds = 30) =>
        Page.Locator("[data-testid=connection-state][data-state=live]").WaitForAsync(new LocatorWaitForOptions { Timeout = timeoutSeconds * 1000 });

    /// <summary>The tensions that the ranking shows, by entity.</summary>
    public async Task<Dictionary<string, string>> RankingAsync()
    {
        var rows = await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[data-testid=ranking-row]')].map(r => r.dataset.entity + '=' + r.innerText.replace(/\\s+/g, ' '))");
        return rows.Select(r => r.Split('=', 2)).ToDictionary(r => r[0], r => r[1]);
    }
}
