namespace NewsMonitor.Analysis.Knowledge;

/// <summary>The names of the knowledge files and of their fields.</summary>
internal static class KnowledgeFiles
{
    public const string Countries = "countries.tsv";
    public const string Organisations = "organisations.tsv";
    public const string Places = "places.tsv";
    public const string Offices = "offices.tsv";
    public const string Seats = "seats.tsv";
    public const string Romanisation = "romanisation.tsv";
    public const string Outlets = "outlets.tsv";

    private static readonly string[] Country = ["alpha-3", "name", "other names", "demonyms", "capitals", "stand-ins", "QID"];
    private static readonly string[] Organisation = ["code", "name", "other names", "adjectives", "kind", "QID"];
    private static readonly string[] Place = ["place", "country"];
    private static readonly string[] Office = ["office", "titles", "body", "holders"];
    private static readonly string[] Seat = ["seat", "of", "head", "spokesman"];
    private static readonly string[] Romanised = ["group", "where", "from", "to"];
    private static readonly string[] Outlet = ["code", "name", "other names", "family", "country", "kind", "control"];
    private static readonly string[] Person = ["id", "name", "QID", "pronoun", "other names", "terms"];

    /// <summary>The files that are always there, beside those of people.</summary>
    public static IReadOnlyList<string> Fixed { get; } = [Countries, Organisations, Places, Offices, Seats, Romanisation, Outlets];

    /// <summary>The names of a file's fields.</summary>
    public static string[] FieldsOf(string file) => file switch
    {
        Countries => Country,
        Organisations => Organisation,
        Places => Place,
        Offices => Office,
        Seats => Seat,
        Romanisation => Romanised,
        Outlets => Outlet,
        _ => Person,
    };

    /// <summary>Whether a file's lines are in the order of their first field; elsewhere the order has a meaning.</summary>
    public static bool IsOrdered(string file) => file is not (Offices or Romanisation);
}
