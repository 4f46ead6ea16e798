using NewsMonitor.Cli.Watch;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Cli.Tests.Watch;

public class WatchLinesTests
{
    private static readonly EntityChange Ukraine = new()
    {
        Id = "country/UKR",
        Tension = 61.35,
        Low = 58.1,
        High = 64.2,
        Hostile = 3.1,
        Cooperative = 1.2,
        Statements = 14,
        UpdatedAt = new DateTime(2022, 2, 7, 12, 0, 0, DateTimeKind.Utc),
    };

    [Theory]
    [InlineData(null, "2022-02-07T12:00Z country/UKR 61.35 [58.10 64.20] hostile 3.10 cooperative 1.20 statements 14")]
    [InlineData(60.93, "2022-02-07T12:00Z country/UKR 61.35 (+0.42) [58.10 64.20] hostile 3.10 cooperative 1.20 statements 14")]
    [InlineData(62.0, "2022-02-07T12:00Z country/UKR 61.35 (-0.65) [58.10 64.20] hostile 3.10 cooperative 1.20 statements 14")]
    public void A_change_is_one_line(double? before, string line) => Assert.Equal(line, WatchLines.Format(Ukraine, before));

    [Fact]
    public void What_is_unknown_is_not_zero() =>
        Assert.Contains(" unknown ", WatchLines.Format(new EntityChange { Id = "country/UKR" }, 12), StringComparison.Ordinal);

    [Fact]
    public void A_lost_connection_says_when_it_is_tried_again() =>
        Assert.EndsWith("refused. Trying again in 1.5 s.", WatchLines.Describe(new WatchConnectionChange(WatchConnectionState.Waiting, TimeSpan.FromSeconds(1.5), new IOException("refused."))), StringComparison.Ordinal);
}
