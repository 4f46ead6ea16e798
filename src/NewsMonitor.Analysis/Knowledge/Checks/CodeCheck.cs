using System.Text.RegularExpressions;

namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>Codes and ids: those of ISO 3166-1, each once, and references to codes that are there.</summary>
internal static partial class CodeCheck
{
    private static readonly string[] Kinds = ["igo", "alliance", "armed"];

    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        foreach (var row in tables.Countries.Where(r => !Iso3166.IsAlpha3(r[0])))
            yield return new KnowledgeProblem(row.File, row.Line, "alpha-3", $"ISO 3166-1 has no '{row[0]}'");
        foreach (var row in tables.Organisations)
        {
            if (!Code().IsMatch(row[0])) yield return new KnowledgeProblem(row.File, row.Line, "code", $"'{row[0]}' is no code of capitals, digits and hyphens");
            if (tables.CountryCodes.Contains(row[0])) yield return new KnowledgeProblem(row.File, row.Line, "code", $"'{row[0]}' is a country's code");
            if (!Kinds.Contains(row[4])) yield return new KnowledgeProblem(row.File, row.Line, "kind", $"'{row[4]}' is none of {string.Join(", ", Kinds)}");
        }

        foreach (var row in tables.Places.Where(r => !tables.CountryCodes.Contains(r[1])))
            yield return new KnowledgeProblem(row.File, row.Line, "country", $"'{row[1]}' is no country of {KnowledgeFiles.Countries}");
        foreach (var row in tables.People.Where(r => !Slug().IsMatch(r[0])))
            yield return new KnowledgeProblem(row.File, row.Line, "id", $"'{row[0]}' is no id of small letters, digits and hyphens");
        DataRow[][] keyed = [tables.Countries, tables.Organisations, tables.Offices, tables.Seats, tables.Outlets, tables.People];
        foreach (var twice in keyed.SelectMany(Twice)) yield return twice;
    }

    private static IEnumerable<KnowledgeProblem> Twice(DataRow[] rows)
    {
        var seen = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.TryAdd(row[0], row)) yield return new KnowledgeProblem(row.File, row.Line, KnowledgeFiles.FieldsOf(row.File)[0], $"'{row[0]}' stands already in {seen[row[0]].File}:{seen[row[0]].Line}");
        }
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
