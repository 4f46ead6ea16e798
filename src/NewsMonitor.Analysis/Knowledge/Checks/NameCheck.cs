namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>Names of countries, organisations and places: readable, and of one entity on any day.</summary>
internal static class NameCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        var owners = new Dictionary<string, List<(NameText Name, DataRow Row)>>(StringComparer.Ordinal);
        foreach (var (row, field, text) in Names(tables))
        {
            if (!NameText.TryParse(text, out var name, out var problem))
            {
                yield return new KnowledgeProblem(row.File, row.Line, field, problem);
                continue;
            }

            if (name.To < name.From) yield return new KnowledgeProblem(row.File, row.Line, field, $"'{text}' ends before it begins");
            var key = Key(name);
            if (!owners.TryGetValue(key, out var others)) owners[key] = others = [];
            if (others.Find(o => o.Row != row && Overlap(o.Name, name)) is { Row.File: not null } other)
                yield return new KnowledgeProblem(row.File, row.Line, field, $"'{name.Text}' is also a name of '{other.Row[0]}' ({other.Row.File}:{other.Row.Line}), and no days tell them apart");
            others.Add((name, row));
        }
    }

    /// <summary>Every name of countries, organisations and places with its row and field.</summary>
    public static IEnumerable<(DataRow Row, string Field, string Text)> Names(KnowledgeTables tables)
    {
        foreach (var row in tables.Countries)
        {
            yield return (row, "name", row[1]);
            for (var i = 2; i <= 5; i++)
            {
                foreach (var name in row.Entries(i)) yield return (row, KnowledgeFiles.FieldsOf(row.File)[i], name);
            }
        }

        foreach (var row in tables.Organisations)
        {
            yield return (row, "name", row[1]);
            for (var i = 2; i <= 3; i++)
            {
                foreach (var name in row.Entries(i)) yield return (row, KnowledgeFiles.FieldsOf(row.File)[i], name);
            }
        }

        foreach (var row in tables.Places) yield return (row, "place", row[0]);
    }

    private static string Key(NameText name) => name.IsExact ? "=" + name.Text : string.Join(' ', NameText.Words(name.Text));

    private static bool Overlap(NameText one, NameText other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
