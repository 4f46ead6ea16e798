using System.Globalization;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Why;

/// <summary>An explanation as text.</summary>
internal static class WhyText
{
    public static void Write(WhyDto why, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{why.Name} ({why.Entity}): {Score(why.From)} -> {Score(why.To)}, {why.Change:+0.00;-0.00;0.00}"));
        foreach (var story in why.Stories) Write(story, output);
        if (why.MoreStories > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{why.MorePoints,8:+0.00;-0.00;0.00}  {why.MoreStories} more stories"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{why.Coverage,8:+0.00;-0.00;0.00}  change of coverage"));
    }

    private static void Write(StoryChangeDto story, TextWriter output)
    {
        var counterpart = story.CounterpartName ?? "nobody named";
        var sides = story.Role == "by" ? "toward " + counterpart : "by " + counterpart;
        var reports = story.ReportCount == 1 ? "1 report" : $"{story.ReportCount} reports";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{story.Points,8:+0.00;-0.00;0.00}  {story.Cause} {story.Plover} {sides}, {story.Day:yyyy-MM-dd}, {reports}"));
        foreach (var report in story.Reports)
        {
            output.WriteLine($"          “{OneLine(report.Sentence)}”");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"          {report.Outlet}, {report.PublishedAt:yyyy-MM-dd HH:mm}, {report.In} {report.Start}–{report.End}, {report.Rule}, {report.Modality}, confidence {report.Confidence:0.00}"));
            output.WriteLine($"          {report.Url ?? report.Article}");
        }
    }

    private static string Score(WhyMomentDto moment) => moment.Tension is { } tension
        ? string.Create(CultureInfo.InvariantCulture, $"{tension:0.00} [{moment.Low:0.00} {moment.High:0.00}] on {moment.AsOf:yyyy-MM-dd HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"unknown on {moment.AsOf:yyyy-MM-dd HH:mm}");

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
