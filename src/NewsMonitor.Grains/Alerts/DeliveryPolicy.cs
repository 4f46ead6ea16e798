namespace NewsMonitor.Grains.Alerts;

/// <summary>How often a message is tried again, and when no more. Pure.</summary>
internal static class DeliveryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How long a message that nobody takes is kept: what stands behind it in its rule's queue waits as long.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(3);

    /// <summary>The pause before the next attempt: doubling from a second up to ten minutes, with a fifth more or less by chance, so that receivers are not met by a crowd.</summary>
    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan Pause(int attempts, double chance) => Retry.Doubling(First, Longest, attempts) * (0.8 + 0.4 * chance);
}
