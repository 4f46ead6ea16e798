using NewsMonitor.Grains.Alerts;

namespace NewsMonitor.Grains.Tests.Alerts;

public class DeliveryPolicyTests
{
    [Fact]
    public void Pauses_double_from_a_second_to_ten_minutes()
    {
        var pauses = Enumerable.Range(1, 30).Select(attempts => DeliveryPolicy.Pause(attempts, 0.5).TotalSeconds).ToList();
        Assert.Equal([1, 2, 4, 8, 16], pauses.Take(5));
        Assert.Equal(600, pauses[^1]);
        Assert.Equal(pauses.Order(), pauses);
    }

    [Fact]
    public void Chance_moves_a_pause_by_a_fifth_at_most()
    {
        Assert.Equal(0.8, DeliveryPolicy.Pause(1, 0).TotalSeconds, 6);
        Assert.Equal(1.2, DeliveryPolicy.Pause(1, 1).TotalSeconds, 6);
    }
}
