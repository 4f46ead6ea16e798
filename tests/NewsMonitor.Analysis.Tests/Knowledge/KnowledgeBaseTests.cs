using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    [Theory]
    [InlineData("the French president", "2022-02-07", "leader/emmanuel-macron")]
    [InlineData("the French head of state", "2022-02-07", "leader/emmanuel-macron")]
    [InlineData("the German chancellor", "2022-02-07", "leader/olaf-scholz")]
    [InlineData("the German chancellor", "2021-11-01", "leader/angela-merkel")]
    [InlineData("the US secretary of state", "2020-05-01", "leader/mike-pompeo")]
    [InlineData("the US secretary of state", "2022-02-07", "leader/antony-blinken")]
    [InlineData("British prime minister", "2022-10-01", "leader/liz-truss")]
    [InlineData("the British foreign secretary", "2022-02-07", "leader/liz-truss")]
    [InlineData("the head of the Kremlin", "2022-02-07", "leader/vladimir-putin")]
    [InlineData("the head of the White House", "2022-02-07", "leader/joe-biden")]
    [InlineData("the Chinese leader", "2022-02-07", "leader/xi-jinping")]
    [InlineData("the Russian leader", "2022-02-07", "leader/vladimir-putin")]
    [InlineData("Ukrainian foreign minister", "2022-02-15", "leader/dmytro-kuleba")]
    [InlineData("the NATO chief", "2022-01-25", "leader/jens-stoltenberg")]
    [InlineData("the president of Ukraine", "2022-01-25", "leader/volodymyr-zelensky")]
    [InlineData("EU foreign policy chief", "2022-01-25", "leader/josep-borrell")]
    [InlineData("German Chancellor Olaf Scholz", "2022-02-07", "leader/olaf-scholz")]
    [InlineData("Kremlin spokesman Dmitry Peskov", "2022-02-07", "leader/dmitry-peskov")]
    public void A_title_means_its_holder_on_the_day(string words, string day, string id) =>
        Assert.Equal(id, Assert.Single(KnowledgeBase.Default.Find(words, DateOnly.Parse(day))).Id);

    [Fact]
    public void A_title_without_a_day_names_only_the_state() =>
        Assert.Equal("country/FRA", Assert.Single(KnowledgeBase.Default.Find("the French president", null)).Id);

    [Fact]
    public void Every_sovereign_state_is_there() =>
        Assert.True(KnowledgeBase.Default.Entities.Values.OfType<KnownCountry>().Count() >= 195);

    [Theory]
    [InlineData("president")]
    [InlineData("prime-minister")]
    [InlineData("chancellor")]
    public void A_person_of_the_main_file_is_the_only_holder_in_the_winter_of_the_crisis(string office)
    {
        string[] states = office == "chancellor" ? ["DEU"] : office == "president" ? ["RUS", "UKR", "USA", "FRA", "CHN", "TUR", "POL", "BLR"] : ["GBR", "ITA", "RUS", "UKR", "CAN", "HUN"];
        Assert.All(states, s => Assert.NotNull(KnowledgeBase.Default.HolderOf(office, s, new DateOnly(2022, 1, 20))));
    }
}
