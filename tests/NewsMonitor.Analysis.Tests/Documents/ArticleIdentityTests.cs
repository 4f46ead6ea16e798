using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Analysis.Tests.Documents;

public class ArticleIdentityTests
{
    [Theory]
    [InlineData("https://News.Example/World/a?utm_source=x&id=5&fbclid=y#top", "https://news.example/World/a?id=5")]
    [InlineData("HTTP://news.example:80/", "http://news.example")]
    [InlineData("https://news.example:8443/a/", "https://news.example:8443/a")]
    [InlineData("ftp://news.example/a", null)]
    [InlineData("/a", null)]
    [InlineData(null, null)]
    public void One_page_has_one_spelling(string? url, string? canonical) => Assert.Equal(canonical, ArticleIdentity.Canonical(url));

    [Fact]
    public void The_url_goes_before_the_id_and_the_id_before_the_hash()
    {
        Assert.Equal("https://x.example/1", ArticleIdentity.Of("7", "https://x.example/1?utm_medium=rss", "t", null));
        Assert.Equal("7", ArticleIdentity.Of("7", null, "t", null));
        Assert.Equal(ArticleIdentity.Of(null, null, "t", null), ArticleIdentity.Of(null, null, "t", null));
        Assert.NotEqual(ArticleIdentity.Of(null, null, "t", null), ArticleIdentity.Of(null, null, "u", null));
    }
}
