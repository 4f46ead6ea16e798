namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>The form of the files: the number of fields, names that are filled in, the order of the lines, the day as of which they hold.</summary>
internal static class FormCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeSource source)
    {
        foreach (var stranger in source.Strangers)
            yield return new KnowledgeProblem(stranger, 1, "", $"no knowledge file has this name; they are {string.Join(", ", KnowledgeFiles.Fixed)} and people/….tsv");
        foreach (var file in KnowledgeFiles.Fixed.Select(n => source[n]).Concat(source.People))
        {
            if (file.Lines.Length == 0) yield return new KnowledgeProblem(file.Name, 1, "", "the file is missing");
            else if (file.AsOfLine.Line == 0) yield return new KnowledgeProblem(file.Name, 1, "", "no line '# As of: 2026-06-30' says as of when the file holds");
            else if (file.AsOf is null) yield return new KnowledgeProblem(file.Name, file.AsOfLine.Line, "as of", $"'{file.AsOfLine.Text}' is no day (2026-06-30)");
            foreach (var problem in Rows(file)) yield return problem;
        }
    }

    private static IEnumerable<KnowledgeProblem> Rows(KnowledgeFile file)
    {
        var fields = KnowledgeFiles.FieldsOf(file.Name);
        string? before = null;
        foreach (var row in file.Rows)
        {
            if (row.Fields.Length != fields.Length)
            {
                yield return new KnowledgeProblem(file.Name, row.Line, "", $"{fields.Length} fields are expected ({string.Join(", ", fields)}), {row.Fields.Length} found");
                continue;
            }

            for (var i = 0; i < Math.Min(2, fields.Length); i++)
            {
                if (string.IsNullOrWhiteSpace(row[i]) && !(file.Name == KnowledgeFiles.Offices && i == 1)) yield return new KnowledgeProblem(file.Name, row.Line, fields[i], "it is empty");
            }

            if (!KnowledgeFiles.IsOrdered(file.Name)) continue;
            if (before is not null && string.CompareOrdinal(row[0], before) < 0) yield return new KnowledgeProblem(file.Name, row.Line, fields[0], $"'{row[0]}' stands behind '{before}'; lines are in the order of this field");
            before = row[0];
        }
    }
}
