
namespace NewsMonitor.Access.Tests;

public class ApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2022, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_opens_by_its_own_key_alone()
    {
        var ((one, token), (two, other)) = (ApiKey.Create("one", [Scope.Read], Now), ApiKey.Create("two", [Scope.Admin], Now));
        var ring = new KeyRing([one, two]);
        Assert.Equal("one", ring.Find(token, Now)?.Name);
        Assert.Equal("two", ring.Find(other, Now)?.Name);
        var forged = token[..14] + other[14..];
        Assert.Null(ring.Find(forged, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nm_")]
    [InlineData("nm_abcdefghij")]
    [InlineData("nm_abcdefghij_")]
    [InlineData("Bearer x")]
    [InlineData("nm_\0\0\0\0\0\0\0\0\0\0_x")]
    public void What_is_no_token_opens_nothing(string token) => Assert.Null(new KeyRing([ApiKey.Create("one", [Scope.Read], Now).Key]).Find(token, Now));

    [Fact]
    public void Neither_the_token_nor_its_secret_is_kept()
    {
        var (key, token) = ApiKey.Create("one", [Scope.Read], Now);
        Assert.DoesNotContain(token[14..], key.ToString(), StringComparison.Ordinal);
        Assert.Equal(64, key.Hash.Length);
    }

    [Fact]
    public void Two_tokens_are_never_the_same() => Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => ApiKey.Create("k", [], Now).Token).Distinct().Count());

    [Fact]
    public void A_key_is_worth_nothing_from_its_end_on_and_when_revoked()
    {
        var (key, token) = ApiKey.Create("one", [Scope.Read], Now, Now.AddDays(1));
        var ring = new KeyRing([key]);
        Assert.NotNull(ring.Find(token, Now.AddDays(1).AddTicks(-1)));
        Assert.Null(ring.Find(token, Now.AddDays(1)));
        var revoked = ring.Revoke(key.Id, Now);
        Assert.Null(revoked.Find(token, Now));
        Assert.False(revoked.AnyActive(Now));
        Assert.Same(revoked, revoked.Revoke(key.Id, Now.AddHours(1)));
        Assert.Same(ring, ring.Revoke("nobody", Now));
    }
}
