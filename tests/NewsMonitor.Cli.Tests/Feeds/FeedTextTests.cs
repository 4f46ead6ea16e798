using NewsMonitor.Cli.Feeds;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Feeds;

public class FeedTextTests
{
    private static readonly FeedDto Well = new(
        "tass", "TASS", "https://tass.com/rss", "tass.com", "tass", true, "RUS", "en", "live", "healthy", null, null, new DateTimeOffset(2022, 2, 7, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2022, 2, 7, 12, 10, 0, TimeSpan.Zero), 0, 3, 41, null);

    [Fact]
    public void Feeds_in_trouble_come_first_with_why()
    {
        var output = new StringWriter();
        FeedText.Write([Well, Well with { Id = "a", StateMedia = null, Health = "failing", LastNew = null, NextPoll = null, Articles = 0, Problem = "It answered 500." }], output);
        Assert.Equal(
            ["a     failing       0 articles, nothing yet: It answered 500.", "tass  healthy      41 articles, last new 2022-02-07 12:00, next 12:10, state media"],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Where_there_are_none_it_says_so()
    {
        var output = new StringWriter();
        FeedText.Write([], output);
        Assert.Equal("No feeds are followed." + Environment.NewLine, output.ToString());
    }
}
