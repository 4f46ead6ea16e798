using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Cli.Backtest;

/// <summary>What to score.</summary>
/// <param name="Files">The corpus.</param>
/// <param name="From">Where the first step begins; null for the first day with an article.</param>
/// <param name="To">The last moment; null for the end of the last day with an article.</param>
/// <param name="Every">The step.</param>
/// <param name="Entities">Only these; all where it is empty.</param>
/// <param name="Sample">The share of articles taken.</param>
/// <param name="Seed">Which sample.</param>
internal sealed record BacktestOptions(IReadOnlyList<string> Files, DateTimeOffset? From, DateTimeOffset? To, TimeSpan Every, IReadOnlyList<string> Entities, double Sample = 1, int Seed = 0)
{
    /// <summary>The constants of the score.</summary>
    public FormulaSettings Formula { get; init; } = FormulaSettings.Default;
}
