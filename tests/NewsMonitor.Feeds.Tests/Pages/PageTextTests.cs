using NewsMonitor.Feeds.Pages;

namespace NewsMonitor.Feeds.Tests.Pages;

public class PageTextTests
{
    private static readonly Uri Address = new("https://desk.example/world/1");

    [Fact]
    public void The_article_is_told_from_what_stands_around_it()
    {
        var text = PageText.Of(Page(), Address)!;
        Assert.Contains("Russia held talks with Ukraine in Geneva", text, StringComparison.Ordinal);
        Assert.Contains("\n", text, StringComparison.Ordinal);
        foreach (var around in new[] { "Subscribe", "Most read", "cookies", "window.", "All rights" }) Assert.DoesNotContain(around, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><p>Please sign in.</p></body></html>")]
    [InlineData("<")]
    [InlineData("no markup at all")]
    public void A_page_without_an_article_has_no_text(string html) => Assert.Null(PageText.Of(html, Address));

    private static string Page()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<p>Russia held talks with Ukraine in Geneva on day {i}, and the delegations agreed to meet again within the week, officials of both sides said after the meeting, which lasted for more than three hours and covered the border, the gas and the prisoners.</p>"));
        return $"""
            <!doctype html><html><head><title>Talks in Geneva</title><script>window.x = 1;</script></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sub">Subscribe now</a></nav>
            <div class="cookie-banner">We use cookies.</div>
            <article><h1>Talks in Geneva</h1>{paragraphs}</article>
            <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul></aside>
            <footer>All rights reserved.</footer></body></html>
            """;
    }
}
