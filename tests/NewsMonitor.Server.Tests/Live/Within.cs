namespace NewsMonitor.Server.Tests.Live;

/// <summary>Bounds waiting in tests: what should happen is awaited, and where it does not happen the failure says what was awaited.</summary>
internal static class Within
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task<T> Reach<T>(this Task<T> task, string what, Func<object?>? context = null)
    {
        try
        {
            return await task.WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Not within {Limit.TotalSeconds} s: {what}. {context?.Invoke()}");
            throw;
        }
    }

    public static async Task Reach(this Task task, string what, Func<object?>? context = null) =>
        await Reach(Then(task), what, context);

    private static async Task<bool> Then(Task task)
    {
        await task;
        return true;
    }
}
