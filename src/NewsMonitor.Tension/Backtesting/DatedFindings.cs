using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Backtesting;

/// <summary>An article as it counts in a backtest.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Revision">Which version it is, from 1; the highest counts.</param>
/// <param name="Day">The day on which it counts, UTC.</param>
/// <param name="Story">Key that copies of one story share.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Family">The publisher's family.</param>
/// <param name="Findings">What it contributes to entities.</param>
public sealed record DatedFindings(string Article, int Revision, DateOnly Day, string Story, string Outlet, string Family, ArticleFindings Findings);
