using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Tests.Seeds;

/// <summary>
/// The five documents beside a checkout, every statement in them labelled by hand (offsets only). A label is found where a statement
/// shares at least seven tenths of the shorter of the two and three tenths of both together: a quotation may be told as one statement
/// or as two, but not swallowed by a sentence.
/// </summary>
public class SeedStatementTests
{
    private const double LeastCountries = 0.95;
    private const double LeastLeaders = 0.88;
    private const double OfTheShorter = 0.7;
    private const double OfBoth = 0.3;

    [Fact]
    public void Most_statements_are_found_with_the_right_country_and_leader()
    {
        var readings = SharedFiles.Seeds().ToDictionary(f => Path.GetFileName(f), Read);
        if (readings.Count == 0) return;
        var labels = Label.All().Where(l => readings.ContainsKey(l.Document)).ToList();
        var (countries, leaders, named) = (0, 0, 0);
        var misses = new List<string>();
        foreach (var label in labels)
        {
            var found = readings[label.Document].Statements.Where(s => Matches(label, s)).ToList();
            var country = found.Any(s => label.Countries.Contains(s.Speaker?.Country));
            var leader = found.Any(s => s.Speaker?.Id == "leader/" + label.Leader);
            if (country) countries++;
            if (label.Leader.Length > 0) named++;
            if (label.Leader.Length > 0 && leader) leaders++;
            if (!country || (label.Leader.Length > 0 && !leader))
                misses.Add($"{label.Document}:{label.Pieces[0].Start} wants {string.Join('/', label.Countries)} {label.Leader}, found {string.Join("; ", found.Select(s => $"{s.Speaker?.Country} {s.Speaker?.Id} ({s.Rule})").DefaultIfEmpty("nothing"))}");
        }

        var result = $"{countries} of {labels.Count} with the right country, {leaders} of {named} with the right leader\n{string.Join('\n', misses)}";
        Assert.True(countries >= LeastCountries * labels.Count && leaders >= LeastLeaders * named, result);
        TestContext.Current.TestOutputHelper?.WriteLine(result);
    }

    [Fact]
    public void Nobody_is_credited_with_a_link_to_another_article_or_a_caption()
    {
        foreach (var file in SharedFiles.Seeds())
        {
            var text = File.ReadAllText(file);
            var statements = Read(file).Statements;
            foreach (var paragraph in Paragraphs(text).Where(p => p.In(text).StartsWith("Read Also", StringComparison.Ordinal) || p.In(text).Contains('©', StringComparison.Ordinal)))
                Assert.DoesNotContain(statements, s => s.Spans.Any(paragraph.Overlaps));
        }
    }

    private static Reading Read(string file) => ArticleReader.Default.Read(new ArticleText(Path.GetFileName(file), File.ReadAllText(file)));

    private static bool Matches(Label label, Statement statement)
    {
        if (statement.In != TextPart.Text) return false;
        var (wanted, found) = (Positions(label.Pieces), Positions(statement.Spans));
        var shared = wanted.Count(found.Contains);
        return shared >= OfTheShorter * Math.Min(wanted.Count, found.Count) && shared >= OfBoth * (wanted.Count + found.Count - shared);
    }

    private static HashSet<int> Positions(IEnumerable<TextSpan> spans) => [.. spans.SelectMany(s => Enumerable.Range(s.Start, s.Length))];

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private sealed record Label(string Document, string[] Countries, string Leader, TextSpan[] Pieces)
    {
        public static IEnumerable<Label> All() =>
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Seeds", "statement-labels.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(line =>
            {
                var fields = line.Split('\t');
                var pieces = fields[4].Split(';').Select(p => p.Split('-')).Select(p => new TextSpan(int.Parse(p[0], null), int.Parse(p[1], null)));
                return new Label(fields[0], fields[2].Split('/'), fields[3], [.. pieces]);
            });
    }
}
