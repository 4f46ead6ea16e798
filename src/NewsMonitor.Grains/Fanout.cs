namespace NewsMonitor.Grains;

/// <summary>Many calls at once, but not too many. Stays on the caller's scheduler, as grains need it.</summary>
internal static class Fanout
{
    /// <summary>Runs <paramref name="call"/> for every item, at most <paramref name="parallelism"/> at a time.</summary>
    public static Task EachAsync<T>(IReadOnlyList<T> items, int parallelism, Func<T, Task> call)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(parallelism, items.Count)).Select(_ => LaneAsync()));

        async Task LaneAsync()
        {
            while (next < items.Count) await call(items[next++]);
        }
    }
}
