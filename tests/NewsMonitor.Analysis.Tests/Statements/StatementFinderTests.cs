using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Tests.Statements;

public class StatementFinderTests
{
    [Theory]
    // Quotations with their attribution behind, before and within.
    [InlineData("“We shall rebuild the bridge,” said Mayor Tessa Halvard.", "We shall rebuild the bridge,", "Mayor Tessa Halvard", "quotation-attribution")]
    [InlineData("Mayor Tessa Halvard said: “We shall rebuild the bridge.”", "We shall rebuild the bridge.", "Mayor Tessa Halvard", "verb-quotation")]
    [InlineData("“We shall rebuild,” the mayor said on Friday, “and it will be cheaper.”", "We shall rebuild, … and it will be cheaper.", "the mayor", "quotation-attribution")]
    [InlineData("“What we need – the minister explained – is time.”", "What we need … is time.", "the minister", "attribution-inside")]
    [InlineData("''This is no reform,'' said the economist.", "This is no reform,", "the economist", "quotation-attribution")]
    [InlineData("“We will be united, ”said the minister.", "We will be united,", "the minister", "quotation-attribution")]
    [InlineData("“He frightens me. He frightens us all.” ― Karen Bobak", "He frightens me. He frightens us all.", "Karen Bobak", "signed-quotation")]
    // Reported clauses.
    [InlineData("The ministry said that talks would go on.", "that talks would go on", "The ministry", "that-clause")]
    [InlineData("The ministry said talks would go on in the spring.", "talks would go on in the spring", "The ministry", "bare-clause")]
    [InlineData("The general warned on Monday that supplies were low.", "that supplies were low", "The general", "that-clause")]
    [InlineData("Residents say the programme, run by a charity, has brought them work.", "the programme, run by a charity, has brought them work", "Residents", "bare-clause")]
    [InlineData("Talks would go on, the ministry said.", "Talks would go on", "the ministry", "postposed")]
    [InlineData("The difference, he told reporters on Friday, is that nobody was asked.", "The difference … is that nobody was asked", "he", "postposed")]
    [InlineData("The chancellor vowed to close the border.", "to close the border", "The chancellor", "infinitive")]
    [InlineData("The judge asked whether the files were lost.", "whether the files were lost", "The judge", "question-clause")]
    [InlineData("According to the coast guard, nobody was hurt.", "nobody was hurt", "the coast guard", "according-to")]
    [InlineData("The minister, according to whom talks go on, left early.", "talks go on", "The minister", "according-to")]
    [InlineData("For the Kremlin, the decision changes nothing.", "the decision changes nothing", "the Kremlin", "in-the-eyes-of")]
    // Phrases.
    [InlineData("The opposition called the vote a farce.", "the vote a farce", "The opposition", "noun-phrase")]
    [InlineData("The opposition called the charges unfounded and absurd.", "the charges unfounded and absurd", "The opposition", "noun-phrase")]
    [InlineData("The president condemned the comments Orsek had made about the army.", "the comments Orsek had made about the army", "The president", "noun-phrase")]
    [InlineData("Warsaw condemned the attack, including its use of drones.", "the attack, including its use of drones", "Warsaw", "noun-phrase")]
    [InlineData("The minister called for an early election.", "an early election", "The minister", "preposition")]
    [InlineData("The general's claim that the town had fallen was false.", "that the town had fallen", "The general", "noun-cue")]
    [InlineData("The minister was adamant that nothing had changed.", "that nothing had changed", "The minister", "adjective-cue")]
    [InlineData("The mayor renewed her invitation to the strikers “to sit down together”.", "to sit down together", "her", "noun-cue")]
    // Headlines and transcripts.
    [InlineData("Moscow: “Madness”", "Madness", "Moscow", "headline")]
    [InlineData("SCOTT: Thank you all for coming tonight.", "Thank you all for coming tonight.", "SCOTT", "transcript")]
    public void A_construction_gives_its_content_and_its_speaker(string text, string content, string speaker, string rule)
    {
        var statements = Read(text);
        Assert.Contains(statements, s => s.Text.TrimEnd('.', ',') == content.TrimEnd('.', ',') && s.Speaker?.Text == speaker && s.Rule == rule);
    }

    [Theory]
    [InlineData("The so-called “green corridor” was closed on Tuesday.")]
    [InlineData("The film “The Long Road” opens in cinemas today.")]
    [InlineData("The bridge fell into the river at noon.")]
    [InlineData("Read also: The minister said that talks would go on")]
    public void What_nobody_says_gives_no_statement(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_quotation_alone_in_its_sentence_goes_on_with_the_one_before()
    {
        var statement = Assert.Single(Read("“We are ready,” the captain said. “We have been ready for weeks.”"));
        Assert.Equal(2, statement.Spans.Length);
    }

    [Fact]
    public void A_quotation_behind_a_colon_at_a_paragraphs_end_is_the_announced_speakers()
    {
        var statement = Assert.Single(Read("Mayor Tessa Halvard summed up the night:\n\n“Nobody slept, and nobody complained about it.”"));
        Assert.Equal("Tessa Halvard", statement.Speaker?.Name);
    }

    [Theory]
    [InlineData("The ministry said that talks would go on.", SpeechAct.Speech, true)]
    [InlineData("The ministry demanded that talks go on.", SpeechAct.Order, true)]
    [InlineData("The ministry promised to go on with the talks.", SpeechAct.Promise, true)]
    [InlineData("The ministry condemned the raid on the village.", SpeechAct.Blame, true)]
    [InlineData("The ministry hopes that talks will go on.", SpeechAct.Wish, false)]
    [InlineData("The ministry fears that talks will fail.", SpeechAct.Thought, false)]
    [InlineData("The survey shows that prices have fallen.", SpeechAct.Finding, false)]
    public void The_cue_tells_the_act_and_whether_words_were_uttered(string text, SpeechAct act, bool uttered)
    {
        var statement = Assert.Single(Read(text));
        Assert.Equal((act, uttered), (statement.Act, statement.IsUtterance));
    }

    private static IReadOnlyList<Statement> Read(string text) => ArticleReader.Default.Read(new ArticleText("t", text)).Statements;
}
