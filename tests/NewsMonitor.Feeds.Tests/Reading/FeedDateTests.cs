using NewsMonitor.Feeds.Reading;

namespace NewsMonitor.Feeds.Tests.Reading;

public class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 07 Feb 2022 12:30:45 GMT", "2022-02-07T12:30:45Z")]
    [InlineData("Mon, 07 Feb 2022 12:30:45 +0100", "2022-02-07T11:30:45Z")]
    [InlineData("Tue, 7 Feb 2022 12:30 PST", "2022-02-07T20:30:00Z")] // the weekday is wrong
    [InlineData("7 Feb 22 12:30:00 Z", "2022-02-07T12:30:00Z")]
    [InlineData("Monday, 07-Feb-2022 12:30:45 UTC", "2022-02-07T12:30:45Z")]
    [InlineData("Mon, 07 February 2022 12:30:45 -05:00", "2022-02-07T17:30:45Z")]
    [InlineData("Mon, 07 Feb 2022 12:30:45", "2022-02-07T12:30:45Z")]
    [InlineData("Mon, 07 Feb 2022 12:30:60 GMT", "2022-02-07T12:30:59Z")]
    [InlineData("2022-02-07T12:30:45Z", "2022-02-07T12:30:45Z")]
    [InlineData("2022-02-07T12:30:45.123+02:00", "2022-02-07T10:30:45.123Z")]
    [InlineData("2022-02-07 12:30:45", "2022-02-07T12:30:45Z")]
    [InlineData("2022-02-07", "2022-02-07T00:00:00Z")]
    public void Dates_are_read_as_feeds_write_them(string text, string expected) => Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FeedDate.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Mon, 32 Feb 2022 12:30:45 GMT")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void What_tells_no_date_gives_none(string? text) => Assert.Null(FeedDate.Read(text));
}
