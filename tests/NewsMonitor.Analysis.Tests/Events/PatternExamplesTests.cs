using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Patterns;

namespace NewsMonitor.Analysis.Tests.Events;

/// <summary>Reads one sentence for each family of patterns: the pattern files' own test.</summary>
public class PatternExamplesTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Events", "examples.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    [Fact]
    public void Every_example_gives_its_event()
    {
        var wrong = Rows.Where(row => !Read(row[0]).Any(e => IsLike(e, row))).Select(row =>
            $"{string.Join(" | ", row)}: {string.Join("; ", Read(row[0]).Select(e => $"{e.Plover.Name()} {e.Cameo} {e.Mode ?? "-"} {e.Source?.Country ?? "-"} {e.Target?.Country ?? "-"} {e.Modality} {e.Rule}"))}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_root_mode_and_CAMEO_family_of_the_patterns_has_an_example()
    {
        var patterns = EventData.Lines("verbs.txt").Concat(EventData.Lines("nouns.txt")).Select(l => l.Fields).ToList();
        Assert.Empty(patterns.Select(f => f[1]).Distinct().Except(Rows.Select(r => r[1])));
        Assert.Empty(patterns.Select(f => f[5]).Where(m => m.Length > 0).Distinct().Except(Rows.Select(r => r[3])));
        Assert.Empty(patterns.Select(f => f[2][..2]).Distinct().Except(Rows.Select(r => r[2][..2])));
    }

    [Fact]
    public void Every_CAMEO_code_of_the_patterns_has_a_Goldstein_value_of_its_root_or_its_own() =>
        Assert.All(EventData.Lines("verbs.txt").Concat(EventData.Lines("nouns.txt")), l => Assert.InRange(EventData.Goldstein(l.Fields[2]), -10, 10));

    private static IReadOnlyList<Event> Read(string text) =>
        ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: new DateTimeOffset(2023, 5, 2, 0, 0, 0, TimeSpan.Zero))).Events;

    private static bool IsLike(Event found, string[] row) =>
        found.Plover.Name() == row[1] && found.Cameo == row[2] && (found.Mode ?? "-") == row[3] && (found.Source?.Country ?? "-") == row[4] && (row[5] == "-" || found.Target?.Country == row[5]) && found.Modality == Modality.Fact;
}
