using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Analysis.Tests.Documents;

public class StorySignatureTests
{
    private const string Body =
        "The foreign ministers of both countries met on Tuesday for three hours and agreed to meet again within a week, officials said afterwards.\n" +
        "Neither side would say whether the troops along the border had been discussed, and the spokesman left without taking any questions.";

    [Fact]
    public void Copies_of_one_story_share_their_key_whatever_their_outlet_puts_around_it()
    {
        var original = new ArticleText("a", "Ministers meet\nAgency, Tuesday\n" + Body, "Ministers meet");
        var copy = new ArticleText("b", Body.Replace("hours and", "hours  and", StringComparison.Ordinal) + "\nRead also: our live page", "They talk");
        Assert.Equal(StorySignature.Of(original), StorySignature.Of(copy));
    }

    [Fact]
    public void Other_stories_have_other_keys() =>
        Assert.NotEqual(
            StorySignature.Of(new ArticleText("a", Body)),
            StorySignature.Of(new ArticleText("a", Body.Replace("three", "four", StringComparison.Ordinal))));

    [Theory]
    [InlineData("", "Russia masses troops", "", "Russia withdraws troops")]
    [InlineData("Short text.", null, "Another text.", null)]
    public void Short_articles_are_told_apart_by_title_and_text(string text, string? title, string otherText, string? otherTitle) =>
        Assert.NotEqual(StorySignature.Of(new ArticleText("a", text, title)), StorySignature.Of(new ArticleText("b", otherText, otherTitle)));
}
