namespace NewsMonitor.Grains;

/// <summary>How long to pause before the n-th repetition: doubling from a first pause up to a limit.</summary>
internal static class Retry
{
    /// <param name="failures">Failures so far, from 1.</param>
    /// <param name="options">First and longest pause.</param>
    public static TimeSpan Pause(int failures, GrainsOptions options) => Doubling(options.RetryDelay, options.RetryLimit, failures);

    /// <param name="first">The first pause.</param>
    /// <param name="longest">The longest one.</param>
    /// <param name="failures">Failures so far, from 1.</param>
    public static TimeSpan Doubling(TimeSpan first, TimeSpan longest, int failures)
    {
        var pause = first * Math.Pow(2, Math.Min(failures - 1, 20));
        return pause < longest ? pause : longest;
    }
}
