using CsCheck;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Text;

public sealed class TextModelBuilderTests
{
    private static TextModel Build(string text) => TextModelBuilder.Build(text, TextPart.Text, KnowledgeBase.Default);

    [Theory]
    [InlineData("But Vladimir Putinwho met him left.", "putin", "who")]
    [InlineData("Aspirations of Kievhowever remain.", "kiev", "however")]
    [InlineData("The border withUkraine is long.", "with", "ukraine")]
    [InlineData("Forces from the frontierKuleba said.", "frontier", "kuleba")]
    [InlineData("So Dmitry Peskovwhile others wait.", "peskov", "while")]
    public void Glued_words_become_two_tokens_that_touch(string text, string first, string second)
    {
        var tokens = Build(text).Tokens;
        var at = Array.FindIndex(tokens, t => t.Is(first));
        Assert.True(at >= 0 && tokens[at + 1].Is(second) && !tokens[at + 1].SpaceBefore && tokens[at].End == tokens[at + 1].Start);
    }

    [Fact]
    public void A_quotation_that_asks_before_its_say_verb_ends_no_sentence() =>
        Assert.Equal(2, Build("“What time does it start?” Putin said on Monday. He left.").Sentences.Length);

    [Fact]
    public void A_title_or_an_abbreviation_ends_no_sentence() =>
        Assert.Equal(2, Build("Mr. Lavrov met the U.S. envoy at 3 p.m. in Geneva. They spoke on Jan. 21 about No. 2 Smith.").Sentences.Length);

    [Theory]
    [InlineData("He spoke. Together “, we read. “We know”. ", 1)]
    [InlineData("He hoped to“ continue the efforts to find solutions ”. And then “some ideas“ came.", 2)]
    [InlineData("The council“ was “ a success“:” We are ready. ”", 2)]
    public void Marks_pair_whatever_their_shape(string text, int atLeast) => Assert.True(Build(text).Quotations.Length >= atLeast);

    [Fact]
    public void An_unclosed_quotation_goes_on_in_a_paragraph_that_opens_with_a_mark()
    {
        var quotations = Build("He said: “We go.\n\n“We stay.”").Quotations;
        Assert.True(quotations[0].Continues && !quotations[0].Closed && quotations[1].Closed);
    }

    [Fact]
    public void Any_text_is_cut_within_its_bounds_and_in_order() => Gen.String[Gen.Char["ab “”\"'’.?!\n\uD800\u05D0Ukraine-–©"], 0, 300].Sample(text =>
    {
        var model = Build(text);
        var end = 0;
        foreach (var token in model.Tokens)
        {
            if (token.Start < end || token.End <= token.Start || token.End > text.Length) return false;
            end = token.End;
        }

        MentionFinder.Find(model, KnowledgeBase.Default, null);
        return model.Sentences.Sum(s => s.End - s.First) == model.Tokens.Length;
    });

    [Fact]
    public void Five_megabytes_of_quotation_marks_are_read() => Assert.NotEmpty(Build(new string('“', 5_000_000)).Tokens);
}
