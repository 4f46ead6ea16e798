using System.Text.Json;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Feeds;

namespace NewsMonitor.Server.Feeds;

/// <summary>A file of feeds: <c>{"feeds":[{"url":…,"outlet":…,"country":…}]}</c>. Entries that are wrong are told and left out.</summary>
internal static class FeedsFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The feeds of a file, and what is wrong with the entries that are left out.</summary>
    /// <exception cref="JsonException">It is no JSON of that form.</exception>
    public static (IReadOnlyList<FeedDefinition> Feeds, IReadOnlyList<string> Problems) Read(string json)
    {
        var entries = JsonSerializer.Deserialize<Entries>(json, Format)?.Feeds ?? throw new JsonException("The file has no 'feeds'.");
        var (feeds, problems) = (new List<FeedDefinition>(), new List<string>());
        for (var i = 0; i < entries.Length; i++)
        {
            var (feed, field, problem) = FeedPlan.Read(entries[i]);
            if (feed is null) problems.Add($"entry {i + 1}, '{field}': {problem}");
            else if (feeds.Any(f => f.Id == feed.Id)) problems.Add($"entry {i + 1}, 'id': there is a feed '{feed.Id}' before it");
            else feeds.Add(feed);
        }

        return (feeds, problems);
    }

    private sealed record Entries(FeedRequest[]? Feeds);
}
