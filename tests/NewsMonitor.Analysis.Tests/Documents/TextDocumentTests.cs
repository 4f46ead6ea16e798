using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Analysis.Tests.Documents;

public class TextDocumentTests
{
    [Fact]
    public void Plain_text_keeps_every_character_and_takes_the_files_name_as_its_id()
    {
        const string content = " date 2022-02-07 Unit. This is\n\nthe text: all of it.";
        var article = Assert.IsType<ArticleDocument>(TextDocument.Parse("one.txt", content));
        Assert.Equal(("one.txt", content, false), (article.Article.Id, article.Article.Text, article.HasOwnId));
    }

    [Fact]
    public void A_header_gives_id_url_title_source_and_time()
    {
        var content = "id: w-17\nurl: https://wire.example/17\ntitle: Talks: round two\nsource: wire.example\npublished: 2022-01-10T08:30:00Z\n\nGENEVA — Talks began.\n";
        var document = Assert.IsType<ArticleDocument>(TextDocument.Parse("one.txt", content));
        Assert.Equal(
            new ArticleText("w-17", "GENEVA — Talks began.\n", "Talks: round two", new DateTimeOffset(2022, 1, 10, 8, 30, 0, TimeSpan.Zero), "wire.example", "https://wire.example/17"),
            document.Article);
        Assert.True(document.HasOwnId);
    }

    [Fact]
    public void A_retraction_names_its_article()
    {
        var document = TextDocument.Parse("r.txt", "retracts: w-17\nreason: wrong\npublished: 2022-02-16\n");
        Assert.Equal(new RetractionDocument("w-17", new DateTimeOffset(2022, 2, 16, 0, 0, 0, TimeSpan.Zero), "wrong"), document);
    }

    [Theory]
    [InlineData("title: X\nMoscow: “Madness”\n\nText")]
    [InlineData("Washington: no comment\n\nText")]
    [InlineData("id: 1\nid: 2\n\nText")]
    public void A_first_paragraph_with_any_other_line_is_text(string content) =>
        Assert.Equal(content, Assert.IsType<ArticleDocument>(TextDocument.Parse("one.txt", content)).Article.Text);

    [Theory]
    [InlineData("", "no text")]
    [InlineData(" \n \n", "no text")]
    [InlineData("id: 1\n\n  \n", "no text under its header")]
    [InlineData("published: yesterday\n\nText", "'published'")]
    [InlineData("retracts:\n", "'retracts'")]
    public void What_cannot_be_read_is_said(string content, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentFormatException>(() => TextDocument.Parse("one.txt", content)).Message, StringComparison.Ordinal);
}
