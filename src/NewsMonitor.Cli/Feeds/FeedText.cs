using System.Globalization;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Feeds;

/// <summary>Feeds as text, one a line.</summary>
internal static class FeedText
{
    private static readonly string[] InTrouble = ["failing", "gone", "stale", "new", "healthy"];

    public static void Write(IReadOnlyList<FeedDto> feeds, TextWriter output)
    {
        if (feeds.Count == 0)
        {
            output.WriteLine("No feeds are followed.");
            return;
        }

        var width = feeds.Max(f => f.Id.Length);
        foreach (var feed in feeds.OrderBy(f => Array.IndexOf(InTrouble, f.Health)).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            var last = feed.LastNew is { } news ? string.Create(CultureInfo.InvariantCulture, $"last new {news:yyyy-MM-dd HH:mm}") : "nothing yet";
            var state = feed.StateMedia == true ? ", state media" : "";
            var next = feed.NextPoll is { } due ? string.Create(CultureInfo.InvariantCulture, $", next {due:HH:mm}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feed.Id.PadRight(width)}  {feed.Health,-7}  {feed.Articles,6} articles, {last}{next}{state}{(feed.Problem is { } problem ? ": " + problem : "")}"));
        }
    }
}
