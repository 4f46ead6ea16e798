using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>What must hold of the knowledge files whoever edits them.</summary>
public class KnowledgeFilesTests
{
    private static KnowledgeBase Knowledge => KnowledgeBase.Default;

    [Fact]
    public void The_files_have_no_problem() => Assert.Empty(KnowledgeCheck.Run());

    [Fact]
    public void Every_file_says_as_of_when_it_holds()
    {
        Assert.Equal(KnowledgeSource.Embedded().All.Select(f => f.Name), Knowledge.AsOfByFile.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Knowledge.AsOfByFile.Values.Min(), Knowledge.AsOf);
    }

    [Fact]
    public void Every_state_and_the_organisations_of_the_crises_are_there()
    {
        Assert.True(Knowledge.Entities.Values.OfType<KnownCountry>().Count() >= 220);
        Assert.True(Knowledge.Entities.Values.OfType<KnownOrganisation>().Count() >= 120);
        Assert.All(
            ["NATO", "EU", "UN", "OSCE", "IAEA", "CSTO", "DPR", "RSF", "M23", "JNIM", "ISGS", "SHABAAB", "BOKOHARAM", "HOUTHIS", "HEZBOLLAH", "HAMAS", "PIJ", "PKK", "YPG", "SDF", "TTP", "TALIBAN", "WAGNER", "ARSA", "KIA", "FARC-D", "ELN", "ADF", "TPLF", "FANO"],
            code => Assert.True(Knowledge.TryFind("organisation/" + code, out _), code));
    }

    [Fact]
    public void Every_country_has_a_Wikidata_id() => Assert.All(Knowledge.Entities.Values.OfType<KnownCountry>(), c => Assert.NotNull(c.Qid));

    [Theory]
    [InlineData("Swaziland", "country/SWZ", 2016)]
    [InlineData("Zaire", "country/COD", 1990)]
    [InlineData("Nur-Sultan", "country/KAZ", 2022)]
    [InlineData("Burma", "country/MMR", 2022)]
    [InlineData("Türkiye", "country/TUR", 2024)]
    [InlineData("Czechia", "country/CZE", 2024)]
    [InlineData("Kampuchea", "country/KHM", 1985)]
    public void Old_and_new_names_mean_their_country(string name, string id, int year) =>
        Assert.Equal(id, Assert.Single(Knowledge.Find(name, new DateOnly(year, 6, 1))).Id);

    [Fact]
    public void A_dated_name_keeps_its_days()
    {
        Assert.True(Knowledge.TryFind("country/SWZ", out var eswatini));
        Assert.Contains(new DatedName("Swaziland", null, new DateOnly(2018, 4, 18)), Assert.IsType<KnownCountry>(eswatini).DatedNames);
    }

    [Theory]
    [InlineData(1960, "country/COD")]
    [InlineData(1980, "country/COG")]
    public void A_name_that_two_countries_bore_in_turn_means_the_one_of_the_day(int year, string id)
    {
        var knowledge = KnowledgeLoader.Load(KnowledgeSource.Of(
            ("countries.tsv", "COD|Zaire|Kongoland@..1970||||\nCOG|Brazzaland|Kongoland@1971..||||\n")));
        Assert.Equal(id, Assert.Single(knowledge.Find("Kongoland", new DateOnly(year, 6, 1))).Id);
    }
}
