using System.Globalization;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Events;

/// <summary>A news sentence of our own with its main event, as labelled by hand.</summary>
/// <param name="Topic">The crisis or the topic.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Day">The day of the article.</param>
/// <param name="Root">What happens; null where the sentence tells of no event.</param>
/// <param name="Modality">How it is told; <see cref="Modality.Fact"/> where there is no event.</param>
/// <param name="Sources">Alpha-3 or organisation codes, each of them right; null among them means that none need be found.</param>
/// <param name="Targets">The same for those acted upon.</param>
internal sealed record EventSentence(
    string Topic, string Text, DateOnly Day, PloverRoot? Root, Modality Modality, IReadOnlyList<string?> Sources, IReadOnlyList<string?> Targets)
{
    /// <summary>The sentence as an article of its own.</summary>
    public ArticleText Article => new("t", Text, PublishedAt: new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>Whether a found source is one of those labelled.</summary>
    public bool HasSource(string? code) => Sources.Contains(code);

    /// <summary>Whether a found target is one of those labelled.</summary>
    public bool HasTarget(string? code) => Targets.Contains(code);
}

/// <summary>Reads the labelled sentences beside the tests and holds them to their form.</summary>
public class EventTable
{
    private const int Columns = 7;

    /// <summary>Sentences to develop on.</summary>
    internal static IReadOnlyList<EventSentence> Development { get; } = Read("development.tsv");

    /// <summary>The held-out sentences: nothing is tuned to them.</summary>
    internal static IReadOnlyList<EventSentence> OtherCrises { get; } = Read("other-crises.tsv");

    /// <summary>Sentences written later, when the first held-out ones had been looked at; held out in their turn.</summary>
    internal static IReadOnlyList<EventSentence> FreshCrises { get; } = Read("other-crises-2.tsv");

    private static IEnumerable<EventSentence> All => Development.Concat(OtherCrises).Concat(FreshCrises);

    [Fact]
    public void Every_actor_is_known()
    {
        var knowledge = KnowledgeBase.Default;
        var unknown = All.SelectMany(s => s.Sources.Concat(s.Targets)).OfType<string>().Distinct()
            .Where(c => !knowledge.TryFind(EntityId.Country(c), out _) && !knowledge.TryFind(EntityId.Organisation(c), out _));
        Assert.Empty(unknown);
    }

    [Fact]
    public void No_sentence_stands_twice() => Assert.Empty(All.GroupBy(s => s.Text, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_sentence_has_the_length_of_news() => Assert.DoesNotContain(All.Select(s => s.Text), t => t.Split(' ').Length is < 7 or > 36);

    [Fact]
    public void A_sentence_without_an_event_has_no_actors() =>
        Assert.DoesNotContain(All, s => s.Root is null && (s.Sources.Any(c => c is not null) || s.Targets.Any(c => c is not null)));

    [Fact]
    public void Development_has_enough_of_every_root_and_modality()
    {
        Assert.All(Enum.GetValues<PloverRoot>(), root => Assert.InRange(Development.Count(s => s.Root == root), 12, int.MaxValue));
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.InRange(Development.Count(s => s.Root is not null && s.Modality == modality), 12, int.MaxValue));
        Assert.InRange(Development.Count(s => s.Root is null), 12, int.MaxValue);
    }

    [Fact]
    public void The_other_crises_are_enough_to_measure_by_and_not_about_Ukraine()
    {
        Assert.InRange(OtherCrises.Count, 60, int.MaxValue);
        Assert.InRange(FreshCrises.Count, 60, int.MaxValue);
        Assert.DoesNotContain(OtherCrises.Concat(FreshCrises), s => s.Sources.Contains("UKR") || s.Targets.Contains("UKR"));
    }

    [Theory]
    [InlineData("Taiwan\tChina did it.\t2022-01-01\tASSAULT\tFact\tCHN", "columns")]
    [InlineData("Taiwan\tChina did it.\t2022-13-01\tASSAULT\tFact\tCHN\tTWN", "day")]
    [InlineData("Taiwan\tChina did it.\t2022-01-01\tINVADE\tFact\tCHN\tTWN", "root")]
    [InlineData("Taiwan\tChina did it.\t2022-01-01\tASSAULT\tPerhaps\tCHN\tTWN", "modality")]
    [InlineData("Taiwan\tChina did it.\t2022-01-01\tASSAULT\tFact\tchn\tTWN", "actor")]
    public void A_malformed_line_is_named_with_its_field(string line, string field)
    {
        var error = Assert.Throws<InvalidDataException>(() => Parse(line, "x.tsv:7"));
        Assert.StartsWith("x.tsv:7: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<EventSentence> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Events", file))
            .Select((line, index) => (Line: line, Place: $"{file}:{index + 1}"))
            .Where(l => l.Line.Length > 0 && l.Line[0] != '#')
            .Select(l => Parse(l.Line, l.Place)),
    ];

    private static EventSentence Parse(string line, string place)
    {
        var f = line.Split('\t');
        if (f.Length != Columns) throw new InvalidDataException($"{place}: {f.Length} columns, not {Columns}.");
        if (!DateOnly.TryParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new InvalidDataException($"{place}: '{f[2]}' is no day.");
        return f[3] == "-"
            ? new EventSentence(f[0], f[1], day, null, Modality.Fact, Actors(f[5], place), Actors(f[6], place))
            : new EventSentence(f[0], f[1], day, Root(f[3], place), Mode(f[4], place), Actors(f[5], place), Actors(f[6], place));
    }

    private static PloverRoot Root(string name, string place)
    {
        foreach (var root in Enum.GetValues<PloverRoot>())
        {
            if (root.Name() == name) return root;
        }

        throw new InvalidDataException($"{place}: '{name}' is no PLOVER root.");
    }

    private static Modality Mode(string name, string place) =>
        Enum.GetNames<Modality>().Contains(name) ? Enum.Parse<Modality>(name) : throw new InvalidDataException($"{place}: '{name}' is no modality.");

    private static IReadOnlyList<string?> Actors(string codes, string place) =>
    [
        .. codes.Split('/').Select(code =>
            code == "-" ? null
            : code.Length > 0 && !code.Any(char.IsLower) ? code
            : throw new InvalidDataException($"{place}: '{code}' is no code of an actor.")),
    ];
}
