using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Said;

/// <summary>Words and deeds as text.</summary>
internal static class SaidText
{
    public static void Write(IReadOnlyList<SaidVersusDidDto> pairs, TextWriter output)
    {
        if (pairs.Count == 0) output.WriteLine("No denial or promise on record was belied.");
        foreach (var pair in pairs)
        {
            var said = pair.Kind == "denial" ? $"denied {pair.Said}" : "promised";
            output.WriteLine($"{said} toward {pair.CounterpartName} on {pair.SaidDay:yyyy-MM-dd}, {pair.Did} on {pair.DidDay:yyyy-MM-dd}: {pair.LagDays} {(pair.LagDays == 1 ? "day" : "days")} later");
            foreach (var report in pair.Words.Take(1)) Write("said", report, output);
            foreach (var report in pair.Deeds.Take(1)) Write("did", report, output);
        }
    }

    private static void Write(string side, ReportDto report, TextWriter output) =>
        output.WriteLine($"  {side,-4}  “{string.Join(' ', report.Sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}” {report.Outlet}, {report.PublishedAt:yyyy-MM-dd HH:mm}");
}
