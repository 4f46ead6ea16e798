namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>The rules for romanisations: known places in a word, several spellings, countries that are there.</summary>
internal static class RomanisationCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        foreach (var row in tables.Romanisation)
        {
            if (!RomanisationRules.Kinds.Contains(row[1]))
            {
                yield return new KnowledgeProblem(row.File, row.Line, "where", $"'{row[1]}' is none of {string.Join(", ", RomanisationRules.Kinds)}");
                continue;
            }

            var (from, to) = (row.Entries(2), row.Entries(3));
            if (row[1] == RomanisationRules.CountriesKind)
            {
                foreach (var code in to.Where(c => !tables.IsBody(c))) yield return new KnowledgeProblem(row.File, row.Line, "to", $"'{code}' is no country or organisation");
            }
            else if (RomanisationRules.IsPlace(row[1]) && (from.Length == 0 || !to.Except(from).Union(from.Length > 1 ? from : []).Any()))
            {
                yield return new KnowledgeProblem(row.File, row.Line, "to", "the rule changes nothing");
            }
        }
    }
}
