namespace NewsMonitor.Analysis;

/// <summary>
/// Writes and reads entity ids: <c>kind/CODE</c>, where kind is <c>country</c>, <c>organisation</c> or <c>leader</c>.
/// </summary>
public static class EntityId
{
    /// <summary>The id of a country: <c>country/UKR</c>.</summary>
    public static string Country(string alpha3) => "country/" + alpha3;

    /// <summary>The id of an organisation: <c>organisation/NATO</c>.</summary>
    public static string Organisation(string code) => "organisation/" + code;

    /// <summary>The id of a leader: <c>leader/olaf-scholz</c>.</summary>
    public static string Leader(string slug) => "leader/" + slug;

    /// <summary>Splits an id; false where it is not one.</summary>
    public static bool TryParse(string? id, out EntityKind kind, out string code)
    {
        kind = default;
        code = "";
        var slash = id?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (id is null || slash <= 0 || slash == id.Length - 1 || id.IndexOf('/', slash + 1) >= 0) return false;
        (var known, kind) = id.AsSpan(0, slash) switch
        {
            "country" => (true, EntityKind.Country),
            "organisation" => (true, EntityKind.Organisation),
            "leader" => (true, EntityKind.Leader),
            _ => (false, default),
        };
        code = id[(slash + 1)..];
        return known;
    }
}
