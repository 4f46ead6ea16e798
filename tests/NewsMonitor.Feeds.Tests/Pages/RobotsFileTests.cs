using NewsMonitor.Feeds.Pages;

namespace NewsMonitor.Feeds.Tests.Pages;

public class RobotsFileTests
{
    private const string Rules =
        """
        # Rules of a desk.
        User-agent: *
        Disallow: /private/
        Disallow: /*.pdf$
        Disallow: /search?
        Allow: /private/press
        Crawl-delay: 2.5

        User-agent: OtherBot
        User-agent: NewsMonitor
        Disallow: /members/
        Allow: /

        User-agent: BadBot
        Disallow: /
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/memo", false)]
    [InlineData("/private/press/1", true)]
    [InlineData("/report.pdf", false)]
    [InlineData("/report.pdf.html", true)]
    [InlineData("/search?q=x", false)]
    [InlineData("/search", true)]
    public void The_longest_rule_that_fits_decides(string path, bool allowed) => Assert.Equal(allowed, RobotsFile.Parse(Rules, "SomeBot").Allows(path));

    [Fact]
    public void A_group_that_names_the_program_holds_alone()
    {
        var robots = RobotsFile.Parse(Rules, "newsmonitor");
        Assert.True(robots.Allows("/private/memo"));
        Assert.False(robots.Allows("/members/1"));
        Assert.Null(robots.Delay);
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsFile.Parse(Rules, "SomeBot").Delay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("<html>not found</html>")]
    [InlineData("\0\u0001:::\n:\nUser-agent")]
    public void What_says_nothing_forbids_nothing(string text) => Assert.True(RobotsFile.Parse(text, "NewsMonitor").Allows("/x"));

    [Fact]
    public void Many_stars_take_no_time_that_matters()
    {
        var robots = RobotsFile.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "$", "NewsMonitor");
        Assert.True(robots.Allows("/" + new string('a', 150) + "b"));
        Assert.False(RobotsFile.Closed.Allows("/"));
        Assert.True(RobotsFile.Open.Allows("/"));
    }
}
