using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Backtesting;

/// <summary>An entity's score at one moment of a backtest.</summary>
/// <param name="At">The moment.</param>
/// <param name="Entity">Entity id, or <c>WORLD</c>.</param>
/// <param name="Score">The score; unknown also where the corpus has no article of the time since the row before.</param>
/// <param name="Claims">Claims of the last 28 days; for the world, articles that tell of confrontations.</param>
public sealed record BacktestRow(DateTimeOffset At, string Entity, TensionScore Score, int Claims);
