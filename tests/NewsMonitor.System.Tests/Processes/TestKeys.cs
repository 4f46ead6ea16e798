using System.Net.Http.Headers;
using NewsMonitor.Access;

namespace NewsMonitor.SystemTests.Processes;

/// <summary>Keys of a server under test.</summary>
internal sealed class TestKeys
{
    private readonly KeyFile _file;
    private readonly Dictionary<Scope, (ApiKey Key, string Token)> _made;

    private TestKeys(KeyFile file, Dictionary<Scope, (ApiKey Key, string Token)> made) => (_file, _made) = (file, made);

    /// <summary>Makes one key of each scope, and one that is revoked and one that is expired, in a working folder.</summary>
    public static TestKeys MakeIn(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var made = Enum.GetValues<Scope>().ToDictionary(s => s, s => ApiKey.Create($"test {s}", [s], now));
        var (revoked, expired) = (ApiKey.Create("revoked", [Scope.Admin], now), ApiKey.Create("expired", [Scope.Admin], now.AddDays(-2), now.AddDays(-1)));
        var file = new KeyFile(Path.Combine(folder, "data", "keys.json"));
        file.Change(_ => new KeyRing([.. made.Values.Select(m => m.Key), revoked.Key, expired.Key]).Revoke(revoked.Key.Id, now));
        return new TestKeys(file, made) { Worthless = [revoked.Token, expired.Token, ApiKey.Create("never filed", [Scope.Admin], now).Token, "nm_x", "nonsense"] };
    }

    /// <summary>Tokens that open nothing: revoked, expired, unknown, malformed.</summary>
    public required IReadOnlyList<string> Worthless { get; init; }

    public string this[Scope scope] => _made[scope].Token;

    /// <summary>What goes into the header <c>Authorization</c>.</summary>
    public AuthenticationHeaderValue Bearer(Scope scope) => new("Bearer", this[scope]);

    public void Revoke(Scope scope) => _file.Change(ring => ring.Revoke(_made[scope].Key.Id, TimeProvider.System.GetUtcNow()));
}
