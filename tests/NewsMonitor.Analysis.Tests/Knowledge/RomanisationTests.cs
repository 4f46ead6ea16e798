using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Knowledge;

public sealed class RomanisationTests
{
    private static readonly DateOnly Day = new(2022, 2, 7);

    [Theory]
    [InlineData("Serghei Lavrov", "leader/sergei-lavrov")]
    [InlineData("Sergej Lawrow", "leader/sergei-lavrov")]
    [InlineData("Sergey Choigou", "leader/sergei-shoigu")]
    [InlineData("Volodymyr Zelenskij", "leader/volodymyr-zelensky")]
    [InlineData("Volodimir Zelenskii", "leader/volodymyr-zelensky")]
    [InlineData("Dmitri Peskow", "leader/dmitry-peskov")]
    [InlineData("Jinping Xi", "leader/xi-jinping")]
    [InlineData("Bashar el-Assad", "leader/bashar-al-assad")]
    [InlineData("Bashar al Assad", "leader/bashar-al-assad")]
    [InlineData("Jong Un Kim", "leader/kim-jong-un")]
    [InlineData("Kishida Fumio", "leader/fumio-kishida")]
    public void Another_romanisation_names_the_same_person(string name, string id) =>
        Assert.Equal(id, Assert.Single(KnowledgeBase.Default.Find(name, Day)).Id);

    [Fact]
    public void A_spelling_by_the_rules_says_so() =>
        Assert.Equal(NameKind.Romanisation, Assert.Single(KnowledgeBase.Default.Explain("Serghei Lavrow", Day)).By);

    [Fact]
    public void People_of_other_scripts_only_have_them()
    {
        Assert.NotEmpty(KnowledgeBase.Default.VariantsOf("leader/vladimir-putin"));
        Assert.Empty(KnowledgeBase.Default.VariantsOf("leader/emmanuel-macron"));
        Assert.Empty(KnowledgeBase.Default.VariantsOf("leader/olaf-scholz"));
    }

    [Fact]
    public void A_spelling_that_is_a_listed_name_is_dropped()
    {
        var listed = KnowledgeBase.Default.Names.All().Where(n => !n.Entry.IsVariant).Select(n => n.Name).ToHashSet();
        var clashes = KnowledgeBase.Default.Names.All().Where(n => n.Entry.IsVariant && n.Name.Contains(' ', StringComparison.Ordinal) && listed.Contains(n.Name)).Select(n => n.Name);
        Assert.Empty(clashes);
    }

    [Fact]
    public void A_word_that_is_never_a_name_is_dropped()
    {
        var rules = Rules("*|never||river", "x|countries||RUS", "x|any|k|v");
        Assert.False(rules.MayStandAlone("river"));
        Assert.True(rules.MayStandAlone("riker"));
    }

    [Fact]
    public void Two_rules_may_apply_to_a_word_and_each_to_first_and_last()
    {
        var spellings = Rules("x|countries||RUS", "x|any|sh|ch", "x|any|u|ou", "x|end|ei|ey").Of(["sergei", "shoigu"], Person("RUS")).Select(s => s.Name).ToList();
        Assert.Contains("sergei choigou", spellings);
        Assert.Contains("sergey choigu", spellings);
        Assert.DoesNotContain("sergei shoigu", spellings);
        Assert.Equal(spellings.Distinct(), spellings);
    }

    [Fact]
    public void Nobody_of_a_country_outside_the_group_is_respelt() =>
        Assert.Empty(Rules("x|countries||RUS", "x|any|sh|ch").Of(["ann", "marsh"], Person("GBR")));

    [Fact]
    public void Words_of_names_are_those_of_the_tokenizer()
    {
        var names = KnowledgeSource.Embedded().All.SelectMany(f => f.Rows).SelectMany(r => r.Fields).SelectMany(f => f.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.All(names.Concat(["", "-", " a", "a--b", "É-É", "x ", "al-Assad"]), n => Assert.Equal(Tokenizer.Of(n).Select(t => t.Norm), NameText.Words(n)));
    }

    private static RomanisationRules Rules(params string[] lines) => new(lines.Select((l, i) => new DataRow("romanisation.tsv", i + 1, l.Split('|'))));

    private static KnownPerson Person(string of) => new() { Id = "leader/x", Name = "X", Affiliation = of, Terms = [new Term("president", of, null, null)] };
}
