using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Analysis.Tests.Labelled;

/// <summary>
/// Pairs of articles of which it is known whether one is a copy of the other. Copies: every dispatch of the seeds as six desks would print it, and
/// the seeds' own copies. Others: every two dispatches, many of them on one event, by other hands.
/// </summary>
public class CopyPairsTests(ITestOutputHelper output)
{
    private static readonly string[] Fillers = ["also", "reportedly", "officials", "late", "Tuesday", "again"];

    private static readonly (string Desk, Func<string[], int, string[]> Edit)[] Desks =
    [
        ("another headline and credit", (p, _) => ["Update: " + p[0], "By our foreign desk", .. p[1..]]),
        ("the last third cut", (p, _) => Keep(p, 0.66)),
        ("background added", (p, _) => [.. p, "The talks follow weeks of growing worry in European capitals over what may come next, and diplomats expect more calls this week.", "Read also: our live page"]),
        ("one word in fifteen changed", (p, seed) => [.. p.Select((line, i) => Reworded(line, 15, seed + i))]),
        ("paragraphs in another order", (p, seed) => [p[0], .. p[1..].OrderBy(line => Hash(line, seed))]),
        ("the end cut, a new first paragraph, words changed", (p, seed) => ["From our correspondent", "Correspondents in the region report the following, which could not be confirmed at once.", .. Keep(p, 0.8).Skip(1).Select((line, i) => Reworded(line, 25, seed + i))]),
    ];

    [Fact]
    public void Copies_are_found_and_other_reports_of_one_event_are_not_taken_for_copies()
    {
        var dispatches = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dispatches"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileName(f), Lines: Paragraphs(File.ReadAllText(f))))
            .Where(d => d.Lines.Length > 2 && string.Join(' ', d.Lines).Length > 400)
            .ToList();
        int right = 0, wrong = 0, missed = 0, copies = 0, others = 0;
        foreach (var (name, lines) in dispatches)
        {
            for (var i = 0; i < Desks.Length; i++)
            {
                copies++;
                if (AreCopies(lines, Desks[i].Edit(lines, copies))) right++;
                else output.WriteLine($"missed: {name}: {Desks[i].Desk} {missed++}");
            }
        }

        for (var i = 0; i < dispatches.Count; i++)
        {
            for (var j = i + 1; j < dispatches.Count; j++)
            {
                var isCopy = dispatches[j].Name.EndsWith("-copy.txt", StringComparison.Ordinal) && Kin(dispatches[i].Name, dispatches[j].Name);
                var found = AreCopies(dispatches[i].Lines, dispatches[j].Lines);
                if (isCopy)
                {
                    copies++;
                    if (found) right++;
                    else missed++;
                }
                else
                {
                    others++;
                    if (found) output.WriteLine($"wrong: {dispatches[i].Name} {dispatches[j].Name} {wrong++}");
                }
            }
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)right / copies);
        output.WriteLine($"{copies} copies, {others} others: precision {precision:0.000}, recall {recall:0.000}");
        Assert.True(copies >= 200 && others >= 200, $"{copies} copies, {others} others");
        Assert.True(precision >= 0.98, $"precision {precision:0.000}");
        Assert.True(recall >= 0.9, $"recall {recall:0.000}");
    }

    private static bool AreCopies(string[] one, string[] other)
    {
        var (a, b) = (IdOf(one), IdOf(other));
        return a.Exact == b.Exact || (a.Sketch is { } first && b.Sketch is { } second && Enumerable.Range(0, TextSketch.Bands).Any(i => first.Band(i) == second.Band(i)) && first.IsCopyOf(second));
    }

    private static StoryId IdOf(string[] lines) => StoryId.Parse(StorySignature.Of(new ArticleText("a", string.Join('\n', lines))));

    private static bool Kin(string one, string copy) => one.Split('-')[^1] is var topic && copy.Contains(topic.Replace(".txt", "", StringComparison.Ordinal), StringComparison.Ordinal) && DateOf(copy).DayNumber - DateOf(one).DayNumber is >= 0 and <= 1;

    private static DateOnly DateOf(string name) => DateOnly.ParseExact(name[..10], "yyyy-MM-dd");

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Cuts in the middle of a paragraph where that is where the share ends.
    private static string[] Keep(string[] lines, double share)
    {
        var text = string.Join('\n', lines);
        return text[..(int)(text.Length * share)].Split('\n');
    }

    private static string Reworded(string line, int every, int seed)
    {
        var words = line.Split(' ');
        for (var i = seed % every; i < words.Length; i += every) words[i] = Fillers[(i + seed) % Fillers.Length];
        return string.Join(' ', words);
    }

    private static int Hash(string line, int seed) => line.Aggregate(seed, (h, c) => (h * 31) + c) & 0xFFFF;
}
