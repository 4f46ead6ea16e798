using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Tests.Labelled;

public class LabelledQuotationsTests
{
    private const int LeastStatements = 420;
    private const int LeastPronouns = 130;

    [Fact]
    public void There_are_enough_statements_and_enough_of_them_by_pronouns()
    {
        var statements = LabelledQuotations.All().SelectMany(p => p.Statements).ToList();
        Assert.True(statements.Count >= LeastStatements, $"{statements.Count} statements");
        var pronouns = statements.Count(s => s.Form == SpeakerForm.Pronoun);
        Assert.True(pronouns >= LeastPronouns, $"{pronouns} pronouns");
        TestContext.Current.TestOutputHelper?.WriteLine($"{LabelledQuotations.All().Count} passages, {statements.Count} statements, {pronouns} pronouns");
    }

    [Fact]
    public void Every_passage_has_its_own_id() =>
        Assert.Equal(LabelledQuotations.All().Count, LabelledQuotations.All().Select(p => p.Id).Distinct().Count());

    [Fact]
    public void Every_speaker_is_named_in_the_words_of_the_passage()
    {
        foreach (var passage in LabelledQuotations.All())
            foreach (var statement in passage.Statements.Where(s => s.Speaker is not null))
                Assert.True(passage.Text.Contains(statement.Speaker!, StringComparison.Ordinal), $"{passage.Id} {statement.Number}: {statement.Speaker}");
    }

    [Fact]
    public void Marks_begin_and_end_with_a_word_or_its_punctuation()
    {
        foreach (var passage in LabelledQuotations.All())
            foreach (var span in passage.Statements.SelectMany(s => s.Mention is { } mention ? s.Pieces.Append(mention) : s.Pieces))
                Assert.Equal(span.In(passage.Text).Trim(), span.In(passage.Text));
    }

    [Fact]
    public void Contents_do_not_overlap()
    {
        foreach (var passage in LabelledQuotations.All())
        {
            var pieces = passage.Statements.SelectMany(s => s.Pieces).OrderBy(p => p.Start).ToList();
            foreach (var (left, right) in pieces.Zip(pieces.Skip(1))) Assert.False(left.Overlaps(right), $"{passage.Id}: {right.In(passage.Text)}");
        }
    }

    [Fact]
    public void Indirect_speech_ends_before_the_punctuation_of_its_sentence()
    {
        foreach (var passage in LabelledQuotations.All())
            foreach (var statement in passage.Statements.Where(s => s.Kind is StatementKind.Indirect))
                Assert.False(statement.Pieces[^1].In(passage.Text)[^1] is '.' or ',' or ';' or ':', $"{passage.Id} {statement.Number}");
    }

    [Fact]
    public void Pronouns_are_labelled_as_such_and_nothing_else_is()
    {
        string[] pronouns = ["he", "she", "they", "it", "him", "her", "them", "his", "their", "its"];
        foreach (var passage in LabelledQuotations.All())
            foreach (var statement in passage.Statements.Where(s => s.Mention is not null))
                Assert.Equal(statement.Form == SpeakerForm.Pronoun, pronouns.Contains(statement.Mention!.Value.In(passage.Text), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Marks_become_spans_of_the_text_without_them()
    {
        var passage = Assert.Single(LabelledQuotations.Read(["# head", "", "=== a | wire", "⟦c1: “No,”⟧ ⟦s1+2: she⟧ said, adding ⟦c2: that", "it was late⟧. Ida Poll left.", "--", "1 | direct | Ida Poll | pronoun", "2 | indirect | Ida Poll | pronoun", ""]));
        Assert.Equal("“No,” she said, adding that\nit was late. Ida Poll left.", passage.Text);
        Assert.Equal(["“No,”", "that\nit was late"], passage.Statements.Select(s => Assert.Single(s.Pieces).In(passage.Text)));
        Assert.All(passage.Statements, s => Assert.Equal("she", s.Mention!.Value.In(passage.Text)));
    }

    [Theory]
    [InlineData("⟦c1: open", "1 | direct | - | none")]
    [InlineData("⟦c1: a⟧ ⟦c2: b⟧", "1 | direct | - | none")]
    [InlineData("⟦s1: a⟧ said", "1 | direct | - | name")]
    [InlineData("⟦c1: a⟧, ⟦s1: he⟧ said", "1 | direct | - | none")]
    [InlineData("⟦c1: a⟧", "1 | direct | - | pronoun")]
    [InlineData("⟦c1: a⟧", "1 | shouted | - | none")]
    [InlineData("⟦c1: a⟧", "1 | direct | none")]
    public void What_is_not_well_formed_is_refused_with_its_passage(string text, string label)
    {
        var error = Assert.Throws<FormatException>(() => LabelledQuotations.Read(["=== odd | wire", text, "--", label]));
        Assert.Contains("passage odd", error.Message, StringComparison.Ordinal);
    }
}
