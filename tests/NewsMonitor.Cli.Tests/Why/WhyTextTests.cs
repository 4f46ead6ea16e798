using NewsMonitor.Cli.Why;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Why;

public class WhyTextTests
{
    private static readonly DateTimeOffset Day = new(2022, 2, 24, 5, 0, 0, TimeSpan.Zero);

    private static readonly ReportDto Report = new(
        "https://wire.example/1", 1, "wire.example", "wire", "Headline", "https://wire.example/1", Day, Day, "Russia attacked\n Ukraine.", 10, 35, "text",
        new SpanDto("Russia", 10, 16, "country/RUS"), new SpanDto("Ukraine", 27, 34, "country/UKR"), new SpanDto("attacked", 17, 25), "190", "fact", 0.9, 0.9, "verb:attack");

    private static readonly WhyDto Why = new(
        "country/UKR",
        "Ukraine",
        new WhyMomentDto(Day.AddDays(-1), Day.AddDays(-1), null, null, null, 1.44),
        new WhyMomentDto(Day, Day, 44.5, 10, 60.25, 44.5),
        43.06,
        [new StoryChangeDto("arrived", 42, "toward", "country/RUS", "Russia", "ASSAULT", DateOnly.FromDateTime(Day.UtcDateTime), 0, 0.9, 2, [Report])],
        3,
        1.5,
        -0.44);

    [Fact]
    public void The_contributions_stand_in_one_column_and_each_has_its_sentence_and_its_source()
    {
        var output = new StringWriter();
        WhyText.Write(Why, output);
        var lines = output.ToString().Split(Environment.NewLine);

        Assert.Equal("Ukraine (country/UKR): unknown on 2022-02-23 05:00 -> 44.50 [10.00 60.25] on 2022-02-24 05:00, +43.06", lines[0]);
        Assert.Equal("  +42.00  arrived ASSAULT by Russia, 2022-02-24, 2 reports", lines[1]);
        Assert.Equal("          “Russia attacked Ukraine.”", lines[2]);
        Assert.Contains("wire.example, 2022-02-24 05:00, text 10–35, verb:attack, fact, confidence 0.90", lines[3], StringComparison.Ordinal);
        Assert.Equal("          https://wire.example/1", lines[4]);
        Assert.Equal("   +1.50  3 more stories", lines[5]);
        Assert.Equal("   -0.44  change of coverage", lines[6]);
    }
}
