using System.Text.RegularExpressions;
using NewsMonitor.Analysis.Knowledge.Outlets;

namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>Outlets: codes and families in their form, countries and words that are known, and names and domains of one outlet each.</summary>
internal static partial class OutletCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        var names = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        foreach (var row in tables.Outlets)
        {
            foreach (var problem in Fields(tables, row).Concat(Domains(row)).Concat(Names(row, names))) yield return problem;
        }
    }

    private static IEnumerable<KnowledgeProblem> Fields(KnowledgeTables tables, DataRow row)
    {
        if (!Slug().IsMatch(row[0])) yield return new KnowledgeProblem(row.File, row.Line, "code", $"'{row[0]}' is no code of small letters, digits and hyphens");
        if (!Slug().IsMatch(row[3])) yield return new KnowledgeProblem(row.File, row.Line, "family", $"'{row[3]}' is no code of small letters, digits and hyphens");
        if (!tables.CountryCodes.Contains(row[4])) yield return new KnowledgeProblem(row.File, row.Line, "country", $"'{row[4]}' is no country of {KnowledgeFiles.Countries}");
        if (!OutletLoader.Kinds.ContainsKey(row[5])) yield return new KnowledgeProblem(row.File, row.Line, "kind", $"'{row[5]}' is none of {string.Join(", ", OutletLoader.Kinds.Keys)}");
        if (!OutletLoader.Controls.ContainsKey(row[6])) yield return new KnowledgeProblem(row.File, row.Line, "control", $"'{row[6]}' is none of {string.Join(", ", OutletLoader.Controls.Keys)}");
    }

    // A domain is looked up without what stands before it, so that "www." would only say the same twice.
    private static IEnumerable<KnowledgeProblem> Domains(DataRow row)
    {
        foreach (var name in row.Entries(2).Where(n => HostName.Is(n)))
        {
            if (name.Any(char.IsAsciiLetterUpper) || name.StartsWith("www.", StringComparison.Ordinal))
                yield return new KnowledgeProblem(row.File, row.Line, "other names", $"'{name}' is no domain in small letters without 'www.'");
        }
    }

    private static IEnumerable<KnowledgeProblem> Names(DataRow row, Dictionary<string, DataRow> owners)
    {
        var field = "name";
        foreach (var name in OutletLoader.NamesOf(row))
        {
            if (!owners.TryAdd(OutletNames.Key(name), row))
            {
                var owner = owners[OutletNames.Key(name)];
                yield return new KnowledgeProblem(row.File, row.Line, field, owner == row ? $"'{name}' stands twice" : $"'{name}' is also a name of '{owner[0]}' ({owner.File}:{owner.Line})");
            }

            field = "other names";
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
