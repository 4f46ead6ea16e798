namespace NewsMonitor.SystemTests.Browser;

/// <summary>Every view of the dashboard, as addresses on the timeline of the seeds.</summary>
internal static class Views
{
    public const string Invasion = "#/t/seeds/article/https%3A%2F%2Fmeridianwire.example%2Fworld%2F2022%2F02%2F24%2Finvasion?mark=453-580";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["world"] = "#/t/seeds",
        ["country"] = "#/t/seeds/country/UKR?from=2022-02-14T00:00:00Z&to=2022-02-25T00:00:00Z",
        ["leader"] = "#/t/seeds/leader/vladimir-putin",
        ["organisation"] = "#/t/seeds/organisation/NATO",
        ["article"] = Invasion,
        ["dyads"] = "#/t/seeds/dyads",
        ["dyad"] = "#/t/seeds/dyad/country/RUS/country/UKR",
        ["compare"] = "#/t/seeds/compare/country%2FUKR%2Ccountry%2FRUS%2Corganisation%2FNATO",
        ["past"] = "#/t/seeds?asOf=2022-02-10T00:00:00Z",
        ["alerts"] = "#/t/seeds/alerts/country/UKR",
        ["forks"] = "#/t/seeds/forks",
        ["missing"] = "#/t/nowhere",
    };
}
