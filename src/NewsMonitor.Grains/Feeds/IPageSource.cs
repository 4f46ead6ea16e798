namespace NewsMonitor.Grains.Feeds;

/// <summary>Gets the text of articles from their pages.</summary>
public interface IPageSource
{
    /// <summary>The text of the article at an address; null where the site does not want it fetched, it cannot be had, or holds no article. Never throws but for the cancellation.</summary>
    Task<string?> ReadAsync(string url, CancellationToken cancellation);
}

/// <summary>For hosts that fetch nothing.</summary>
internal sealed class NoPageSource : IPageSource
{
    public Task<string?> ReadAsync(string url, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
