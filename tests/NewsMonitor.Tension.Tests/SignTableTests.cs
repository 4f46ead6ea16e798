using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests;

/// <summary>From the sentence to the score: who moves, which way, and whether by words or by deeds.</summary>
public class SignTableTests
{
    private static readonly DateTimeOffset Published = new(2022, 2, 10, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2022, 2, 10);

    public static TheoryData<string, string> Sentences { get; } = Read();

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_moves_whom_it_tells_of_the_way_it_tells(string sentence, string expected)
    {
        var article = new ArticleText("a", sentence, null, Published, "desk.example");
        var findings = FindingsExtractor.Extract(article, ArticleReader.Default.Read(article), Day, KnowledgeBase.Default);
        var moves = findings.Claims.GroupBy(c => c.Entity, StringComparer.Ordinal).Select(Move).Where(m => m.Length > 0).Order(StringComparer.Ordinal);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), moves);
    }

    [Fact]
    public void The_table_has_thirty_sentences_and_more() => Assert.True(Sentences.Count >= 30);

    private static string Move(IGrouping<string, Claim> claims)
    {
        // Conflict of the days before, so that there is something to lower, and coverage that stays the same.
        var tension = new EntityTension();
        for (var i = 0; i < 3; i++) tension.Add(new Claim(claims.Key, "country/AUS", ClaimRole.Toward, PloverRoot.Assault, Day.AddDays(-1), 900_000, "before" + i, i, "outlet" + i) { Story = "before" + i });
        var volume = new VolumeSeries([new DayCount(Day.AddDays(-1), 80)]);
        var before = tension.At(Published.AddDays(1), volume);
        foreach (var claim in claims) tension.Add(claim);
        var after = tension.At(Published.AddDays(1), volume);
        var sign = Math.Sign(after.Tension!.Value - before.Tension!.Value) switch { > 0 => "+", < 0 => "-", _ => "" };
        var part = (after.Words > before.Words ? "w" : "") + (after.Deeds > before.Deeds ? "d" : "");
        return sign.Length + part.Length == 0 ? "" : claims.Key[(claims.Key.IndexOf('/', StringComparison.Ordinal) + 1)..] + sign + part;
    }

    private static TheoryData<string, string> Read()
    {
        var table = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "SignTable.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            table.Add(cells[0], cells[1]);
        }

        return table;
    }
}
