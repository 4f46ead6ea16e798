namespace NewsMonitor.Client.Live;

/// <summary>How long to wait before the next try: doubling from a quarter of a second to 15 seconds, each shortened by up to a half at random, so that many clients do not come back at once.</summary>
/// <param name="random">From 0, included, to 1, excluded.</param>
internal sealed class WatchBackoff(Func<double> random)
{
    internal static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private int _failures;

    /// <summary>The wait after one more failure.</summary>
    public TimeSpan Next()
    {
        var full = Math.Min(First.TotalMilliseconds * Math.Pow(2, Math.Min(_failures++, 30)), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (1 - random() / 2));
    }

    /// <summary>It worked: the next failure is a first one.</summary>
    public void Reset() => _failures = 0;
}
