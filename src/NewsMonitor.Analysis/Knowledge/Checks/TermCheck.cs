namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>People's pronouns and terms of office: readable, of known offices and bodies, ending after they begin.</summary>
internal static class TermCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        foreach (var row in tables.People)
        {
            if (row[3] is not ("" or "he" or "she" or "they")) yield return new KnowledgeProblem(row.File, row.Line, "pronoun", $"'{row[3]}' is none of he, she, they");
            foreach (var text in row.Entries(5))
            {
                if (!TermText.TryParse(text, out var term, out var problem))
                {
                    yield return new KnowledgeProblem(row.File, row.Line, "terms", problem);
                    continue;
                }

                if (!tables.OfficeKeys.Contains(term.Office)) yield return new KnowledgeProblem(row.File, row.Line, "terms", $"'{term.Office}' is no office of {KnowledgeFiles.Offices}");
                if (!tables.IsBody(term.Of)) yield return new KnowledgeProblem(row.File, row.Line, "terms", $"'{term.Of}' is no country or organisation");
                if (term.To < term.From) yield return new KnowledgeProblem(row.File, row.Line, "terms", $"'{text}' ends before it begins");
            }
        }
    }
}
