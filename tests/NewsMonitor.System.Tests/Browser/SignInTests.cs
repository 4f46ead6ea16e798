using Microsoft.Playwright;
using NewsMonitor.Access;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>The page of a server that asks for a key.</summary>
public sealed class SignInTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task The_page_asks_for_a_key_keeps_a_cookie_that_no_script_reads_and_asks_again_when_the_key_is_revoked()
    {
        var (server, keys) = await ServerProcess.StartClosedAsync($"NewsMonitor:Seeds={Corpora.Seeds}", "NewsMonitor:SeedsSpeed=10000000");
        await using var _ = server;
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/seeds"));
        await page.Test("key").FillAsync("nm_wrong");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.GetByRole(AriaRole.Alert).WaitForAsync();

        await page.Test("key").FillAsync(keys[Scope.Read]);
        await page.Test("sign-in").ClickAsync();
        await page.LiveAsync();
        await page.Test("ranking-row").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        Assert.True(await page.Test("replay-restart").IsDisabledAsync(), "a reader may not move the replay");
        Assert.Equal("", await page.Page.EvaluateAsync<string>("() => document.cookie"));
        var cookie = Assert.Single(await page.Page.Context.CookiesAsync());
        Assert.Equal((true, SameSiteAttribute.Strict), (cookie.HttpOnly, cookie.SameSite));
        Assert.DoesNotContain(keys[Scope.Read][14..], cookie.Value, StringComparison.Ordinal);

        await page.Page.ReloadAsync();
        await page.LiveAsync();
        keys.Revoke(Scope.Read);
        await page.Test("sign-in").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

        await page.Test("key").FillAsync(keys[Scope.Admin]);
        await page.Test("sign-in").ClickAsync();
        await page.LiveAsync();
        await Until.TrueAsync(async () => !await page.Test("replay-restart").IsDisabledAsync(), TimeSpan.FromSeconds(20), () => "an admin may move the replay");
        await page.Test("sign-out").ClickAsync();
        await page.Test("sign-in").WaitForAsync();
    }
}
