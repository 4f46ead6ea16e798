using NewsMonitor.Cli.Alerts;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Alerts;

public class AlertTextTests
{
    private static readonly DateTimeOffset Day = new(2022, 2, 24, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_trial_tells_how_often_and_when()
    {
        Assert.Equal(
            ["2022-02-14 05:00 to 2022-02-24 05:00: would have fired 2 times", "  2022-02-21 05:00  61.20", "  2022-02-24 05:00  70.00"],
            Lines(o => AlertText.Write(new AlertTrialDto(2, Day.AddDays(-10), Day, [new(Day.AddDays(-3), 61.2, 61.2), new(Day, 70, 70)]), o)));
        Assert.EndsWith("would have fired never", Lines(o => AlertText.Write(new AlertTrialDto(0, Day, Day, []), o))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_tells_where_it_stands_and_where_its_messages_go()
    {
        var rule = new AlertRuleDto("r1", "Ukraine at or above 60", "level", "country/UKR", "Ukraine", 60, false, 2, 24, null, null, "https://desk.example/hook", Day, true, 55.5, 1, Day);
        Assert.Equal(["r1  Ukraine at or above 60: armed at 55.50, last 2022-02-24 05:00, 1 waiting  -> https://desk.example/hook"], Lines(o => AlertText.Write([rule], o)));
        Assert.Equal(["r1  Ukraine at or above 60: unknown at an unknown value"], Lines(o => AlertText.Write([rule with { Armed = null, Value = null, LastFired = null, Pending = 0, Webhook = null }], o)));
    }

    [Fact]
    public void A_delivery_tells_why_it_failed_and_when_the_next_is_due() =>
        Assert.Equal(
            ["2022-02-24 05:00:00  message 3 of r1, attempt 2: failed 503 The receiver answered 503.; again at 05:00:02"],
            Lines(o => AlertText.Write([new AlertDeliveryDto(Day, 3, "r1", 2, "failed", 503, "The receiver answered 503.", Day.AddSeconds(2))], o)));

    private static string[] Lines(Action<TextWriter> write)
    {
        var output = new StringWriter();
        write(output);
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
