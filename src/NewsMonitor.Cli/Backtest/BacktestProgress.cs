using System.Globalization;

namespace NewsMonitor.Cli.Backtest;

/// <summary>How far long work has come: a bar that is redrawn in a terminal, a line at every tenth elsewhere.</summary>
/// <param name="output">Where to tell.</param>
/// <param name="what">What was done: <c>read</c>.</param>
/// <param name="total">How much there is to do; where it is 0, nothing is told.</param>
/// <param name="isTerminal">Whether lines can be redrawn.</param>
internal sealed class BacktestProgress(TextWriter output, string what, long total, bool? isTerminal = null) : IProgress<long>
{
    private const int Width = 30;

    private readonly bool _redraws = isTerminal ?? (ReferenceEquals(output, Console.Error) && !Console.IsErrorRedirected);
    private int _shown = -1;

    public void Report(long value)
    {
        if (total <= 0) return;
        var percent = (int)Math.Clamp(100 * value / total, 0, 100);
        if (percent == _shown) return;
        if (_redraws)
        {
            var filled = percent * Width / 100;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\r{new string('█', filled)}{new string('░', Width - filled)} {percent,3} % {what}"));
        }
        else if (percent / 10 != _shown / 10 || _shown < 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsmonitor backtest: {percent} % {what}"));
        }

        _shown = percent;
    }

    /// <summary>The work is done; the bar goes.</summary>
    public void Done()
    {
        if (total <= 0) return;
        if (_redraws) output.Write("\r" + new string(' ', Width + 20) + "\r");
        else Report(total);
    }
}
