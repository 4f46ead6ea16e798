using System.Globalization;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Cli.Watch;

/// <summary>One line per change.</summary>
internal static class WatchLines
{
    public static async Task RunAsync(TensionWatch watch, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        watch.ConnectionChanged += change => errors.WriteLine(Describe(change));
        var (run, last) = ("", new Dictionary<string, double?>(StringComparer.Ordinal));
        await foreach (var frame in watch.Frames(cancellation))
        {
            if (frame.Run != run)
            {
                run = frame.Run;
                last.Clear();
            }

            foreach (var change in frame.Changes)
            {
                await output.WriteLineAsync(Format(change, last.GetValueOrDefault(change.Id)));
                last[change.Id] = change.Tension;
            }

            await output.FlushAsync(cancellation);
        }
    }

    /// <summary><c>2022-02-07T12:00Z country/UKR 61.35 (+0.42) [58.10 64.20] hostile 3.10 cooperative 1.20 statements 14</c></summary>
    public static string Format(EntityChange change, double? before)
    {
        var moved = change.Tension is { } now && before is { } then ? string.Create(CultureInfo.InvariantCulture, $" ({now - then:+0.00;-0.00;+0.00})") : "";
        var tension = change.Tension?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unknown";
        var band = change is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $" [{low:0.00} {high:0.00}]") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{change.UpdatedAt:yyyy-MM-dd'T'HH:mm'Z'} {change.Id} {tension}{moved}{band} hostile {change.Hostile:0.00} cooperative {change.Cooperative:0.00} statements {change.Statements}");
    }

    /// <summary>What became of the connection, in words.</summary>
    public static string Describe(WatchConnectionChange change) => change switch
    {
        { RetryIn: { } wait, Error: { } error } => string.Create(CultureInfo.InvariantCulture, $"newsmonitor watch: {change.State.ToString().ToLowerInvariant()}: {error.Message} Trying again in {wait.TotalSeconds:0.0} s."),
        _ => $"newsmonitor watch: {change.State.ToString().ToLowerInvariant()}",
    };
}
