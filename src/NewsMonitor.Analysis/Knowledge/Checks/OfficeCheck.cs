namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>Offices with their titles, and the seats whose heads hold them.</summary>
internal static class OfficeCheck
{
    private static readonly string[] Bodies = ["state", "organisation", "both"];

    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        foreach (var row in tables.Offices)
        {
            if (!Bodies.Contains(row[2])) yield return new KnowledgeProblem(row.File, row.Line, "body", $"'{row[2]}' is none of {string.Join(", ", Bodies)}");
            if (row[3] is not ("" or "single")) yield return new KnowledgeProblem(row.File, row.Line, "holders", $"'{row[3]}' is neither 'single' nor empty");
            var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var title in row.Entries(1))
            {
                if (!titles.Add(title)) yield return new KnowledgeProblem(row.File, row.Line, "titles", $"'{title}' stands twice");
                var at = title.IndexOf('@', StringComparison.Ordinal);
                if (at >= 0 && !tables.IsBody(title[(at + 1)..])) yield return new KnowledgeProblem(row.File, row.Line, "titles", $"'{title[(at + 1)..]}' is no country or organisation");
            }
        }

        var names = NameCheck.Names(tables).Where(n => NameText.TryParse(n.Text, out _, out _))
            .Select(n => (n.Row.Fields[0], string.Join(' ', NameText.Words(n.Text.TrimStart('='))))).ToHashSet();
        foreach (var row in tables.Seats)
        {
            if (!tables.IsBody(row[1])) yield return new KnowledgeProblem(row.File, row.Line, "of", $"'{row[1]}' is no country or organisation");
            else if (!names.Contains((row[1], string.Join(' ', NameText.Words(row[0]))))) yield return new KnowledgeProblem(row.File, row.Line, "seat", $"'{row[0]}' is no name or stand-in of '{row[1]}'");
            if (row[2].Length > 0 && !tables.OfficeKeys.Contains(row[2])) yield return new KnowledgeProblem(row.File, row.Line, "head", $"'{row[2]}' is no office of {KnowledgeFiles.Offices}");
            if (row[3].Length > 0 && !tables.OfficeKeys.Contains(row[3])) yield return new KnowledgeProblem(row.File, row.Line, "spokesman", $"'{row[3]}' is no office of {KnowledgeFiles.Offices}");
        }
    }
}
