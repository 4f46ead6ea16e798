using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.SystemTests;

/// <summary>Articles to test with.</summary>
internal static class Corpora
{
    private static readonly string[] Actors = ["Russia", "Ukraine", "The United States", "Germany", "France", "Poland", "China", "Turkey"];
    private static readonly string[] Acts = ["threatened {0} with sanctions", "accused {0} of aggression", "held talks with {0}", "attacked {0}", "imposed sanctions on {0}", "signed an agreement with {0}"];

    /// <summary>The seeds of this repository.</summary>
    public static string Seeds { get; } = Path.Combine(RepositoryRoot.Path, "seeds");

    /// <summary>JSON lines of short articles, the same in every run; ids <c>n0, n1, …</c>, over thirty days.</summary>
    public static IReadOnlyList<string> SyntheticLines(int count) => [.. Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new
    {
        id = $"n{i}",
        source = $"outlet-{i % 7}.example",
        publishedAt = new DateTime(2022, 1, 1, i % 24, 0, 0, DateTimeKind.Utc).AddDays(i % 30),
        title = $"Dispatch {i}",
        text = $"{Actors[i % 8]} {string.Format(CultureInfo.InvariantCulture, Acts[i / 8 % 6], Actors[(i + 1 + i / 48) % 8])} on Monday, officials said. “We will not accept this,” a spokesman said.",
    }))];
}
