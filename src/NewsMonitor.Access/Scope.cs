using System.Text.Json.Serialization;

namespace NewsMonitor.Access;

/// <summary>What a caller may do. They do not include each other, but for <see cref="Admin"/>, which includes all.</summary>
public enum Scope
{
    /// <summary>Look at everything but the settings: scores, statements, articles, live changes.</summary>
    [JsonStringEnumMemberName("read")]
    Read = 0,

    /// <summary>Post, correct and retract articles.</summary>
    [JsonStringEnumMemberName("ingest")]
    Ingest = 1,

    /// <summary>Everything: forks, replays, feeds, alert rules, the audit log, the silo's dashboard.</summary>
    [JsonStringEnumMemberName("admin")]
    Admin = 2,
}
