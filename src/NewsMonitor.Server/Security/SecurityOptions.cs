namespace NewsMonitor.Server.Security;

/// <summary>Who may reach the server and how often; section <c>NewsMonitor:Security</c>.</summary>
internal sealed class SecurityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "NewsMonitor:Security";

    /// <summary>
    /// The file of API keys that <c>newsmonitor key</c> keeps; a change takes effect within a second. Without any key the server is open to
    /// this machine, and starts on no other address.
    /// </summary>
    public string KeysFile { get; set; } = Path.Combine("data", "keys.json");

    /// <summary>Where acts that change something are recorded, one JSON object a line.</summary>
    public string AuditFile { get; set; } = Path.Combine("data", "audit.ndjson");

    /// <summary>Where the keys lie that encrypt the cookies of dashboards.</summary>
    public string CookieKeysFolder { get; set; } = Path.Combine("data", "cookie-keys");

    /// <summary>Origins such as <c>https://desk.example</c> whose pages may use the API from a browser. Empty: the server's own alone.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>Requests a minute of one key (or, without one, of one address), 1 or more; 0 for no limit. Not counted where the server is open to this machine alone.</summary>
    public int RequestsPerMinute { get; set; } = 6_000;

    /// <summary>Tokens of an OpenID Connect provider, beside keys.</summary>
    public JwtOptions Jwt { get; set; } = new();

    /// <summary>Which tokens are taken.</summary>
    internal sealed class JwtOptions
    {
        /// <summary>The issuer's address, from which its keys are read: <c>https://login.example/realms/desk</c>. Null: no tokens are taken.</summary>
        public string? Authority { get; set; }

        /// <summary>The audience that a token must name.</summary>
        public string Audience { get; set; } = "newsmonitor";

        /// <summary>The claim that holds scopes, as a list or separated by spaces: <c>newsmonitor.read newsmonitor.ingest</c>.</summary>
        public string ScopeClaim { get; set; } = "scope";

        /// <summary>What stands before a scope's name in that claim.</summary>
        public string ScopePrefix { get; set; } = "newsmonitor.";

        /// <summary>Whether the issuer must be reached over HTTPS. Off only to try things on one machine.</summary>
        public bool RequireHttps { get; set; } = true;
    }
}
