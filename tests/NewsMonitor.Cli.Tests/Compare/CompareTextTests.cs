using NewsMonitor.Cli.Compare;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Compare;

public class CompareTextTests
{
    private static readonly DateTimeOffset Day = new(2022, 2, 24, 5, 0, 0, TimeSpan.Zero);

    private static readonly TimelineDto Parent = new("seeds", "seeds~1", "replay", Day, 0, 40, 12, new WorldDto(null, null, null, 0), null, "aa");

    [Fact]
    public void Timelines_stand_side_by_side_with_what_differs()
    {
        var fork = Parent with { Name = "no-tass", Articles = 38, Digest = "bb", Fork = new ForkOriginDto("seeds", "seeds~1", Day, "without tass") };
        var output = new StringWriter();
        CompareText.Write(new ComparisonDto(Parent, fork, false, [new EntityComparisonDto("country/UKR", "Ukraine", -3.25, [Point(63.5)], [Point(60.25)]), new EntityComparisonDto("country/FRA", "France", null, [Point(2)], [Point(null)])]), output);
        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Equal("seeds: 40 articles, clock 2022-02-24 05:00", lines[0]);
        Assert.Equal("no-tass: fork of seeds, without tass, 38 articles, clock 2022-02-24 05:00", lines[1]);
        Assert.Equal("other claims", lines[2]);
        Assert.Equal("Ukraine          63.5          60.3          -3.3", lines[4]);
        Assert.Equal("France            2.0       unknown              ", lines[5]);
    }

    [Fact]
    public void The_same_is_said_to_be_the_same()
    {
        var output = new StringWriter();
        CompareText.Write(new ComparisonDto(Parent, Parent, true, []), output);
        Assert.EndsWith("the same claims, to the bit" + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    private static HistoryPointDto Point(double? tension) => new(Day, tension, null, null, 0, 0, 0, 0, 0);
}
