using NewsMonitor.Analysis;

namespace NewsMonitor.Tension.Claims;

/// <summary>Turns a reading into claims and statement links. Pure.</summary>
public static class FindingsExtractor
{
    /// <summary>What <paramref name="reading"/> contributes to entities.</summary>
    /// <param name="article">The article that was read.</param>
    /// <param name="reading">Its reading.</param>
    /// <param name="day">The day on which its events count.</param>
    public static ArticleFindings Extract(ArticleText article, Reading reading, DateOnly day) => new([], []);
}
