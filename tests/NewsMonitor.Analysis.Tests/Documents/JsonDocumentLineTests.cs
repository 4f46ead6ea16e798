using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Analysis.Tests.Documents;

public class JsonDocumentLineTests
{
    [Fact]
    public void An_article_line_gives_all_its_fields()
    {
        var document = JsonDocumentLine.Parse("""{"id":"1","text":"Body","title":"Head","publishedAt":"2022-02-07T10:00:00+01:00","source":"s","url":"https://x.example/1","other":[1]}""");
        Assert.Equal(
            new ArticleDocument(new ArticleText("1", "Body", "Head", new DateTimeOffset(2022, 2, 7, 9, 0, 0, TimeSpan.Zero), "s", "https://x.example/1"), true),
            document);
    }

    [Fact]
    public void A_title_alone_is_an_article() =>
        Assert.Equal("", Assert.IsType<ArticleDocument>(JsonDocumentLine.Parse("""{"id":"1","title":"Head"}""")).Article.Text);

    [Fact]
    public void A_lone_surrogate_stays_one_unit() =>
        Assert.Equal("a\ud800b\n", Assert.IsType<ArticleDocument>(JsonDocumentLine.Parse("""{"text":"a\ud800b\n"}""")).Article.Text);

    [Theory]
    [InlineData("{", "no valid JSON")]
    [InlineData("[]", "an array")]
    [InlineData("\"x\"", "a string")]
    [InlineData("{\"id\":\"1\"}", "'text' is missing")]
    [InlineData("{\"text\":\" \"}", "'text' is empty")]
    [InlineData("{\"text\":5}", "'text' must be a string, not a number")]
    [InlineData("{\"text\":\"x\",\"id\":\"\"}", "'id' is empty")]
    [InlineData("{\"text\":\"x\",\"publishedAt\":\"soon\"}", "'publishedAt'")]
    [InlineData("{\"retracts\":\"\"}", "'retracts'")]
    public void A_bad_line_says_which_field_is_wrong(string line, string message) =>
        Assert.Contains(message, Assert.Throws<DocumentFormatException>(() => JsonDocumentLine.Parse(line)).Message, StringComparison.Ordinal);
}
