using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Text;

public sealed class DateReaderTests
{
    private static DateOnly? Read(string text) => DateReader.Read(new ArticleText("a", text), KnowledgeBase.Default)?.Day;

    [Theory]
    [InlineData(" date 2022-02-07 Unity was the word.", "2022-02-07")]
    [InlineData("A heading\n\n03:11  19 january  2022 Source:   example.org\n\nText.", "2022-01-19")]
    [InlineData("Friday, January 21\n\nPresident Joe Biden spoke. Crimea was annexed in 2014.", "2022-01-21")]
    [InlineData("Feb 7, 2022\nText.", "2022-02-07")]
    [InlineData("7 February 2022\nText.", "2022-02-07")]
    [InlineData("Published: 2022-02-07T10:00:00Z\nText.", "2022-02-07")]
    public void A_date_line_gives_the_day(string text, string day) => Assert.Equal(DateOnly.Parse(day), Read(text));

    [Theory]
    [InlineData("The date of February 15, 2022 will go down in history as the day of failure.")]
    [InlineData("On January 24, 2022 the German chancellor Olaf Scholz spoke to the press in Berlin about Ukraine.")]
    public void A_date_in_prose_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void The_shared_documents_have_their_days()
    {
        var files = SharedFiles.Seeds();
        if (files.Count == 0) return;
        var days = files.Select(f => Read(File.ReadAllText(f)));
        DateOnly?[] expected = [new(2022, 2, 7), new(2022, 2, 15), new(2022, 1, 25), new(2022, 1, 19), new(2022, 1, 21)];
        Assert.Equal(expected, days);
    }
}
