namespace NewsMonitor.Server.Live.Watches;

/// <summary>When frames may leave: at once after rest, else one interval after the last time.</summary>
/// <param name="interval">More than zero.</param>
/// <param name="time">The clock.</param>
internal sealed class Cadence(TimeSpan interval, TimeProvider time)
{
    private long? _last;

    /// <summary>How long from now until frames may leave; zero where they may at once.</summary>
    public TimeSpan Wait()
    {
        if (_last is not { } last) return TimeSpan.Zero;
        var left = interval - time.GetElapsedTime(last);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Frames leave now.</summary>
    public void Beat() => _last = time.GetTimestamp();
}
