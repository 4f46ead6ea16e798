using System.Globalization;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Compare;

/// <summary>A comparison as a table.</summary>
internal static class CompareText
{
    public static void Write(ComparisonDto comparison, TextWriter output)
    {
        output.WriteLine($"{comparison.One.Name}: {Described(comparison.One)}");
        output.WriteLine($"{comparison.Other.Name}: {Described(comparison.Other)}");
        output.WriteLine(comparison.SameDigest ? "the same claims, to the bit" : "other claims");
        if (comparison.Entities.Count == 0) return;
        var width = Math.Max(6, comparison.Entities.Max(e => e.Name.Length));
        output.WriteLine($"{"".PadRight(width)}  {Cell(comparison.One.Name)}  {Cell(comparison.Other.Name)}  {Cell("change")}");
        foreach (var entity in comparison.Entities)
            output.WriteLine($"{entity.Name.PadRight(width)}  {Cell(Last(entity.One))}  {Cell(Last(entity.Other))}  {Cell(entity.Difference is { } d ? d.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : "")}");
    }

    private static string Described(TimelineDto timeline)
    {
        var origin = timeline.Fork is { } fork ? $"fork of {fork.From}{(fork.Conditions is "" ? "" : ", " + fork.Conditions)}, " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{origin}{timeline.Articles} articles, clock {timeline.Clock:yyyy-MM-dd HH:mm}");
    }

    private static string Last(IReadOnlyList<HistoryPointDto> curve) =>
        curve.Count > 0 && curve[^1].Tension is { } tension ? tension.ToString("0.0", CultureInfo.InvariantCulture) : "unknown";

    private static string Cell(string text) => text.PadLeft(12);
}
