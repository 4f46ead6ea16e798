using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Tension.Tests.Forks;

public class ForkFilterTests
{
    [Theory]
    [InlineData("tass", "tass.com")]
    [InlineData("tass.com", "tass")]
    [InlineData("TASS", "tass.ru")]
    public void An_outlet_is_left_out_under_whatever_name_it_is_known(string named, string outlet)
    {
        var filter = new ForkFilter(new ForkConditions { WithoutOutlets = [named] });
        Assert.True(filter.Excludes("a", outlet, "any"));
        Assert.False(filter.Excludes("a", "reuters.com", "any"));
    }

    [Fact]
    public void State_media_are_left_out_together()
    {
        var filter = new ForkFilter(new ForkConditions { WithoutStateMedia = true });
        Assert.True(filter.Excludes("a", "tass.com", "x"));
        Assert.True(filter.Excludes("a", "xinhuanet.com", "x"));
        Assert.False(filter.Excludes("a", "reuters.com", "x"));
        Assert.False(filter.Excludes("a", "nobody.example", "x"));
    }

    [Fact]
    public void Families_and_articles_are_left_out_by_their_names()
    {
        var filter = new ForkFilter(new ForkConditions { WithoutFamilies = ["group"], WithoutArticles = ["bad"] });
        Assert.True(filter.Excludes("a", "o", "group"));
        Assert.True(filter.Excludes("bad", "o", "other"));
        Assert.False(filter.Excludes("a", "o", "other"));
    }

    [Fact]
    public void Conditions_are_told_in_words()
    {
        Assert.Equal("", ForkConditions.None.Describe());
        Assert.True(ForkConditions.None.IsNone);
        var conditions = new ForkConditions { WithoutOutlets = ["tass"], WithoutStateMedia = true, Acts = ForkActs.Deeds };
        Assert.Equal("without tass; without state media; only deeds", conditions.Describe());
        Assert.False(conditions.IsNone);
    }
}
