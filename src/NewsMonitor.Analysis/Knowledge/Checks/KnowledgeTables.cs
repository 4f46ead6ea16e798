namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>The rows of all files that have the right number of fields, and what can be referred to. What is not readable is left to the checks.</summary>
internal sealed class KnowledgeTables
{
    public KnowledgeTables(KnowledgeSource source)
    {
        Countries = Rows(source[KnowledgeFiles.Countries]);
        Organisations = Rows(source[KnowledgeFiles.Organisations]);
        Places = Rows(source[KnowledgeFiles.Places]);
        Offices = Rows(source[KnowledgeFiles.Offices]);
        Seats = Rows(source[KnowledgeFiles.Seats]);
        Romanisation = Rows(source[KnowledgeFiles.Romanisation]);
        Outlets = Rows(source[KnowledgeFiles.Outlets]);
        People = [.. source.People.SelectMany(Rows)];
        CountryCodes = [.. Countries.Select(r => r[0])];
        OrganisationCodes = [.. Organisations.Select(r => r[0])];
        OfficeKeys = [.. Offices.Select(r => r[0])];
        SingleOffices = [.. Offices.Where(r => r[3] == "single").Select(r => r[0])];
    }

    public DataRow[] Countries { get; }

    public DataRow[] Organisations { get; }

    public DataRow[] Places { get; }

    public DataRow[] Offices { get; }

    public DataRow[] Seats { get; }

    public DataRow[] Romanisation { get; }

    public DataRow[] Outlets { get; }

    public DataRow[] People { get; }

    public HashSet<string> CountryCodes { get; }

    public HashSet<string> OrganisationCodes { get; }

    public HashSet<string> OfficeKeys { get; }

    public HashSet<string> SingleOffices { get; }

    /// <summary>Whether a code is a country's or an organisation's.</summary>
    public bool IsBody(string code) => CountryCodes.Contains(code) || OrganisationCodes.Contains(code);

    /// <summary>The readable terms of a person.</summary>
    public static IEnumerable<Term> TermsOf(DataRow person) => person.Entries(5).Select(t => TermText.TryParse(t, out var term, out _) ? term : null).OfType<Term>();

    private static DataRow[] Rows(KnowledgeFile file) => [.. file.Rows.Where(r => r.Fields.Length == KnowledgeFiles.FieldsOf(file.Name).Length)];
}
