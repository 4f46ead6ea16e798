namespace NewsMonitor.Cli.Analyze;

/// <summary>What one stage of reading takes.</summary>
/// <param name="Share">Of the whole time, 0 to 1.</param>
/// <param name="AllocatedBytesPerArticle">Mean.</param>
internal sealed record StageFigures(double Share, long AllocatedBytesPerArticle);
