namespace NewsMonitor.Server.Security;

/// <summary>Ways in which a caller says who it is.</summary>
internal static class Schemes
{
    /// <summary>Picks one of the others by what the request carries.</summary>
    public const string Any = "newsmonitor";

    /// <summary>An API key, as bearer token or in the header <see cref="KeyHeader"/>.</summary>
    public const string Key = "key";

    /// <summary>A dashboard's cookie, given for a key.</summary>
    public const string Cookie = "cookie";

    /// <summary>A token of an OpenID Connect provider.</summary>
    public const string Jwt = "jwt";

    /// <summary>For those who cannot set <c>Authorization</c>.</summary>
    public const string KeyHeader = "X-Api-Key";

    /// <summary>The claim that holds one scope; a caller has as many as it has scopes.</summary>
    public const string ScopeClaim = "newsmonitor:scope";
}
