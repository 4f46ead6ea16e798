using CsCheck;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Figures;

namespace NewsMonitor.Analysis.Tests.Events.Figures;

public class FigureFinderTests
{
    [Theory]
    [InlineData("Russia deployed some 100,000 troops near Ukraine.", FigureKind.Troops, 100_000d, 100_000d, FigurePrecision.About, "troops", "some 100,000 troops")]
    [InlineData("Norway lent Egypt $200m.", FigureKind.Money, 2e8, 2e8, FigurePrecision.Exact, "USD", "$200m")]
    [InlineData("Norway lent Egypt US$1.5 billion.", FigureKind.Money, 1.5e9, 1.5e9, FigurePrecision.Exact, "USD", "US$1.5 billion")]
    [InlineData("Norway lent Egypt half a million euros.", FigureKind.Money, 5e5, 5e5, FigurePrecision.Exact, "EUR", "half a million euros")]
    [InlineData("Japan promised Kenya 2 to 3 billion yen.", FigureKind.Money, 2e9, 3e9, FigurePrecision.Range, "JPY", "2 to 3 billion yen")]
    [InlineData("Israel killed at least 12 people in Gaza.", FigureKind.Killed, 12d, null, FigurePrecision.AtLeast, "people", "at least 12 people")]
    [InlineData("Twelve Indian soldiers were wounded by Chinese troops.", FigureKind.Wounded, 12d, 12d, FigurePrecision.Exact, "soldiers", "Twelve Indian soldiers")]
    [InlineData("Turkey arrested dozens of journalists.", FigureKind.Held, 24d, 99d, FigurePrecision.Range, "journalists", "dozens of journalists")]
    [InlineData("Iran released between 20 and 25 hostages.", FigureKind.Released, 20d, 25d, FigurePrecision.Range, "hostages", "between 20 and 25 hostages")]
    [InlineData("France sent twenty-five tanks to Chad.", FigureKind.Weapons, 25d, 25d, FigurePrecision.Exact, "tanks", "twenty-five tanks")]
    [InlineData("Tens of thousands of protesters marched against the government of Peru.", FigureKind.People, 20_000d, 99_999d, FigurePrecision.Range, "protesters", "Tens of thousands of protesters")]
    [InlineData("Sudan expelled up to 300 refugees.", FigureKind.People, null, 300d, FigurePrecision.AtMost, "refugees", "up to 300 refugees")]
    [InlineData("Myanmar displaced several hundred villagers and attacked Thailand.", FigureKind.Displaced, 300d, 900d, FigurePrecision.Range, "villagers", "several hundred villagers")]
    public void A_figure_carries_what_it_counts_its_bounds_and_its_words(string text, FigureKind kind, double? low, double? high, FigurePrecision precision, string unit, string words)
    {
        var figures = Read(text).SelectMany(e => e.Figures).ToList();
        Assert.Contains(figures, f => f.Kind == kind && f.Low == low && f.High == high && f.Precision == precision && f.Unit == unit && f.Span.In(text) == words);
    }

    [Theory]
    [InlineData("Russia attacked Ukraine in 2022.")]
    [InlineData("Russia attacked Ukraine on 24 February.")]
    [InlineData("Russia attacked Ukraine at 5.30 a.m., 12 miles from the border.")]
    [InlineData("The 45-year-old Israeli attacked Egypt.")]
    public void A_number_without_a_unit_that_matters_is_no_figure(string text)
    {
        var events = Read(text);
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Empty(e.Figures));
    }

    [Fact]
    public void Each_figure_belongs_to_the_event_that_it_stands_with()
    {
        var events = Read("Israel killed 40 people in Lebanon, and the United States sent 2,000 soldiers to Cyprus.");
        Assert.Equal(40, Assert.Single(Assert.Single(events, e => e.Plover == PloverRoot.Assault).Figures).Value);
        Assert.Equal(2000, Assert.Single(Assert.Single(events, e => e.Plover == PloverRoot.Mobilize).Figures).Value);
    }

    [Fact]
    public void Bounds_hold_the_value_and_spans_lie_within_the_text_whatever_surrounds_them() =>
        Gen.Select(Gen.Int[0, 2_000_000], Any("", "some ", "at least ", "up to ", "between 3 and ", "$"), Any(" soldiers", " million", " million people", "-strong force", "", " dozen tanks"), Gen.String).Sample((number, before, after, noise) =>
        {
            var text = $"Russia sent {before}{number}{after} to Belarus. {noise} {number}";
            return Read(text).SelectMany(e => e.Figures).All(f => f.Value >= (f.Low ?? 0) && f.Value <= (f.High ?? double.MaxValue) && f.Span.Start >= 0 && f.Span.End <= text.Length && f.Span.Length > 0);
        });

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static IReadOnlyList<Event> Read(string text) =>
        ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero))).Events;
}
