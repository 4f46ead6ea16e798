using System.Net.Http.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Browser;

/// <summary>What stands in an article never becomes markup, and the page's policy would not let it do anything if it did.</summary>
public sealed class HostileTextTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Payload = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script><svg onload=window.pwned=1>\"'><iframe srcdoc=\"<script>parent.pwned=1</script>\">{{constructor.constructor('pwned=1')()}}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Title_text_outlet_address_and_feed_name_are_shown_as_they_are()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var article = new
        {
            id = "hostile\"><script>window.pwned=1</script>",
            title = $"Putin: \"We will attack Ukraine\" {Payload}",
            text = $"\"We will not attack Ukraine {Payload} today,\" said Vladimir Putin {Payload}.\n\nRussia attacked Ukraine. {Payload}",
            source = Payload,
            url = "javascript:window.pwned=1",
            publishedAt = TimeProvider.System.GetUtcNow().AddMinutes(-1),
        };
        using var posted = await server.Http.PostAsJsonAsync("api/timelines/live/articles", article, Cancellation);
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync(Cancellation));
        using var feed = await server.Http.PostAsJsonAsync("api/feeds", new { url = "https://feed.invalid/x", id = "hostile", name = Payload }, Cancellation);
        using var rule = await server.Http.PostAsJsonAsync("api/timelines/live/alerts", new { on = "level", entity = "country/RUS", threshold = 0.1, name = Payload }, Cancellation);

        foreach (var path in new[] { "#/t/live", "#/t/live/country/RUS", "#/t/live/leader/vladimir-putin", $"#/t/{Uri.EscapeDataString(Payload)}", $"#/t/live/country/{Uri.EscapeDataString(Payload)}" })
        {
            var page = await chromium.OpenAsync(new Uri(server.Address, path));
            if (path.StartsWith("#/t/live", StringComparison.Ordinal)) await page.LiveAsync();
            if (path.EndsWith("putin", StringComparison.Ordinal))
            {
                await page.Test("statement-item").First.WaitForAsync();
                Assert.Contains("<img src=x", await page.Page.InnerTextAsync("body"), StringComparison.Ordinal);
            }

            await Task.Delay(500, Cancellation);
            Assert.False(await page.Page.EvaluateAsync<bool>("() => 'pwned' in window"), path);
            Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => document.querySelectorAll('a[href^=javascript], iframe, #app script, #app img').length"));
            // A breach of the policy is an error on the console: nothing even tried.
            Assert.DoesNotContain(page.Errors, e => !e.Contains("404", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_policy_stops_a_script_that_got_in_all_the_same()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var page = await chromium.OpenAsync(new Uri(server.Address, "#/t/live"));
        await page.LiveAsync();
        var breaches = await page.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const seen = [];
              document.addEventListener('securitypolicyviolation', e => seen.push(e.effectiveDirective));
              const script = document.createElement('script');
              try { script.text = 'window.pwned = 1'; document.body.append(script); } catch { seen.push('refused'); }
              try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwned=1">'); } catch { seen.push('refused'); }
              try { await fetch('https://elsewhere.invalid/'); } catch { }
              await new Promise(r => setTimeout(r, 300));
              return seen;
            }
            """);
        Assert.Contains("require-trusted-types-for", breaches);
        Assert.Contains("connect-src", breaches);
        Assert.False(await page.Page.EvaluateAsync<bool>("() => 'pwned' in window"));
    }
}
