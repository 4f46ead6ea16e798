using System.Globalization;
using NewsMonitor.Tension.Backtesting;

namespace NewsMonitor.Cli.Backtest;

/// <summary>The rows of a backtest as CSV. Unknown scores are empty; entity ids hold no comma and no quotation mark.</summary>
internal static class BacktestCsv
{
    public const string Header = "date,entity,score,low,high,hostile,cooperative,words,deeds,claims,outlets";

    /// <summary>
    /// <c>2022-02-07,country/UKR,61.35,41.20,75.11,3.10,1.20,0.40,0.90,31,7.4</c>. Where the step is whole days from midnight, the date is the day that ends at
    /// the row's moment, else the moment itself.
    /// </summary>
    public static string Line(BacktestRow row, TimeSpan every)
    {
        var score = row.Score;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Date(row.At.UtcDateTime, every)},{row.Entity},{score.Tension:0.00},{score.Low:0.00},{score.High:0.00},{score.Hostile:0.00},{score.Cooperative:0.00},{score.Words:0.00},{score.Deeds:0.00},{row.Claims},{score.Outlets:0.0}");
    }

    private static string Date(DateTime moment, TimeSpan every) =>
        every.Ticks % TimeSpan.TicksPerDay == 0 && moment.TimeOfDay == TimeSpan.Zero
            ? moment.AddTicks(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
