using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Server.Live.Watches;

namespace NewsMonitor.Server.Tests.Live.Watches;

public sealed class CadenceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void After_rest_nothing_waits()
    {
        var cadence = new Cadence(TimeSpan.FromMilliseconds(100), _time);
        Assert.Equal(TimeSpan.Zero, cadence.Wait());

        cadence.Beat();
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(TimeSpan.Zero, cadence.Wait());
    }

    [Fact]
    public void Under_load_the_rest_of_the_interval_is_waited_for()
    {
        var cadence = new Cadence(TimeSpan.FromMilliseconds(100), _time);
        cadence.Beat();
        Assert.Equal(TimeSpan.FromMilliseconds(100), cadence.Wait());

        _time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.Equal(TimeSpan.FromMilliseconds(70), cadence.Wait());
    }
}
