namespace NewsMonitor.Analysis.Tests;

public class EntityIdTests
{
    [Theory]
    [InlineData("country/UKR", EntityKind.Country, "UKR")]
    [InlineData("organisation/NATO", EntityKind.Organisation, "NATO")]
    [InlineData("leader/olaf-scholz", EntityKind.Leader, "olaf-scholz")]
    public void An_id_splits_into_kind_and_code(string id, EntityKind kind, string code)
    {
        Assert.True(EntityId.TryParse(id, out var foundKind, out var foundCode));
        Assert.Equal((kind, code), (foundKind, foundCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("country")]
    [InlineData("country/")]
    [InlineData("/UKR")]
    [InlineData("planet/MARS")]
    [InlineData("country/UKR/x")]
    public void What_is_no_id_is_refused(string? id) => Assert.False(EntityId.TryParse(id, out _, out _));
}
