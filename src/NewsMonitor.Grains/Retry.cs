namespace NewsMonitor.Grains;

/// <summary>How long to pause before the n-th repetition: doubling from a first pause up to a limit.</summary>
internal static class Retry
{
    /// <param name="failures">Failures so far, from 1.</param>
    /// <param name="options">First and longest pause.</param>
    public static TimeSpan Pause(int failures, GrainsOptions options)
    {
        var pause = options.RetryDelay * Math.Pow(2, Math.Min(failures - 1, 20));
        return pause < options.RetryLimit ? pause : options.RetryLimit;
    }
}
