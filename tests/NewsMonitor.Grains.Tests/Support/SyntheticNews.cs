using System.Collections.Immutable;
using System.Globalization;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Grains.Intake;

namespace NewsMonitor.Grains.Tests.Support;

/// <summary>
/// Made-up articles whose text is a list of events, one a line (<c>ROOT source target</c>), and a reader for them: grains are tested
/// apart from the analysis.
/// </summary>
internal sealed class SyntheticNews : IArticleReader
{
    public static readonly DateTimeOffset Start = new(2022, 1, 10, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Actors =
        ["country/UKR", "country/RUS", "country/USA", "country/DEU", "country/FRA", "country/BLR", "organisation/NATO", "organisation/EU"];

    public static ArticleText Article(string id, DateTimeOffset at, params string[] events) =>
        new(id, string.Join('\n', events), null, at, "outlet-" + id[^1..]);

    public static ArticleText Threat(string id, DateTimeOffset at, string source = "country/RUS", string target = "country/UKR") =>
        Article(id, at, $"{PloverRoot.Threaten} {source} {target}");

    public static ImmutableArray<ArticleText> Articles(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Article(
            $"a{i}", Start.AddMinutes(i * 97), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Line(random))]))];
    }

    public Reading Read(ArticleText article)
    {
        var events = ImmutableArray.CreateBuilder<Event>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var line in article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words.Length != 3) continue;
            var root = Enum.Parse<PloverRoot>(words[0]);
            events.Add(new Event(
                root, "00", root.Quad(), root.Intensity(), root.Intensity(), ActorOf(words[1]), ActorOf(words[2]), new Phrase(words[0], default),
                Modality.Fact, default, null, 1, "synthetic", TextPart.Text));
            var speaker = new Speaker(words[1], default, words[1], words[1], EntityKind.Country, CodeOf(words[1]));
            statements.Add(new Statement(
                string.Create(CultureInfo.InvariantCulture, $"s{statements.Count + 1}"), StatementKind.Indirect, [default], line, speaker, null, default, 1, "synthetic", TextPart.Text));
        }

        return new Reading(null, [], statements.DrainToImmutable(), events.DrainToImmutable());
    }

    private static string Line(Random random)
    {
        var source = random.Next(Actors.Length);
        var target = (source + random.Next(1, Actors.Length)) % Actors.Length;
        return $"{(PloverRoot)random.Next(16)} {Actors[source]} {Actors[target]}";
    }

    private static Actor ActorOf(string id) => new(id, default, id, CodeOf(id));

    private static string CodeOf(string id) => id[(id.IndexOf('/') + 1)..];
}
