using System.Text.Json;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Figures;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Documents;

public class ReadingJsonTests
{
    private static readonly Reading Reading = new(
        new PublicationDate(new DateTimeOffset(2022, 2, 7, 0, 0, 0, TimeSpan.Zero), false, "lead", null),
        [new Mention("Kyiv", new TextSpan(0, 4), "country/UKR", EntityKind.Country, "UKR", TextPart.Text)],
        [new Statement("s1", StatementKind.Direct, [new TextSpan(6, 9), new TextSpan(12, 14)], "“a” \ud800", null, null, new TextSpan(0, 20), 0.5, "r", TextPart.Title)],
        [new Event(PloverRoot.Mobilize, "154", 4, -7.2, -5.5, new Actor("Kyiv", new TextSpan(0, 4), "country/UKR", "UKR"), null, new Phrase("moves", new TextSpan(5, 9)), Modality.Intended, new TextSpan(0, 20), "s1", 0.75, "p", TextPart.Text)
        {
            Mode = "troops",
            Figures = [new Figure(FigureKind.Troops, 3000, 3000, null, FigurePrecision.AtLeast, "soldiers", new TextSpan(2, 9))],
        }]);

    [Fact]
    public void A_reading_is_written_in_the_documented_shape()
    {
        var json = JsonDocument.Parse(ReadingJson.ToUtf8("a", Reading)).RootElement;
        Assert.Equal("2022-02-07", json.GetProperty("publishedAt").GetString());
        var statement = json.GetProperty("statements")[0];
        Assert.Equal("[[6,9],[12,14]]", statement.GetProperty("spans").GetRawText());
        Assert.Equal(("direct", "title"), (statement.GetProperty("kind").GetString(), statement.GetProperty("in").GetString()));
        Assert.Equal(JsonValueKind.Null, statement.GetProperty("speaker").ValueKind);
        var found = json.GetProperty("events")[0];
        Assert.Equal(("MOBILIZE", "154", 4, "intended", "s1"), (found.GetProperty("plover").GetString(), found.GetProperty("cameo").GetString(), found.GetProperty("quad").GetInt32(), found.GetProperty("modality").GetString(), found.GetProperty("statement").GetString()));
        Assert.Equal("country/UKR", found.GetProperty("source").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("target").ValueKind);
        Assert.False(found.TryGetProperty("in", out _));
        Assert.Equal("troops", found.GetProperty("mode").GetString());
        Assert.Equal("""[{"kind":"troops","value":3000,"low":3000,"high":null,"precision":"at-least","unit":"soldiers","start":2,"end":9}]""", found.GetProperty("figures").GetRawText());
        Assert.Equal("country", json.GetProperty("mentions")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(PloverRoot.Concede)]
    [InlineData(PloverRoot.Retreat)]
    public void What_gives_way_is_written_as_YIELD_in_the_edition_before_the_split(PloverRoot root)
    {
        var reading = Reading with { Events = [Reading.Events[0] with { Plover = root, Quad = root.Quad() }, Reading.Events[0]] };
        var events = JsonDocument.Parse(ReadingJson.ToUtf8("a", reading, PloverEdition.Yield)).RootElement.GetProperty("events");
        Assert.Equal(("YIELD", 2), (events[0].GetProperty("plover").GetString(), events[0].GetProperty("quad").GetInt32()));
        Assert.Equal(("MOBILIZE", 4), (events[1].GetProperty("plover").GetString(), events[1].GetProperty("quad").GetInt32()));
    }

    [Fact]
    public void An_event_stored_before_there_were_figures_reads_as_having_none() =>
        Assert.Empty((Reading.Events[0] with { Figures = default }).Figures);
}
