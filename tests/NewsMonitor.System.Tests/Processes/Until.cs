using System.Diagnostics;

namespace NewsMonitor.SystemTests.Processes;

/// <summary>Waits for a condition, and says what it waited for where it does not come.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan timeout, Func<string> context)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > timeout) Assert.Fail($"After {timeout.TotalSeconds:0} s {context()}");
            await Task.Delay(Pause);
        }
    }
}
