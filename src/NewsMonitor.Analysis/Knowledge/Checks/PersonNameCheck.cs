namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>
/// People's names: none is a country's or an organisation's, and none is that of two people who served in the same years; a single word
/// may be, where their given names differ.
/// </summary>
internal static class PersonNameCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        var bodies = NameCheck.Names(tables).Where(n => n.Field is "name" or "other names" && NameText.TryParse(n.Text, out _, out _))
            .GroupBy(n => string.Join(' ', NameText.Words(n.Text.TrimStart('=')))).ToDictionary(g => g.Key, g => g.First().Row, StringComparer.Ordinal);
        var owners = new Dictionary<string, List<DataRow>>(StringComparer.Ordinal);
        foreach (var row in tables.People)
        {
            foreach (var (field, text) in row.Entries(4).Select(n => ("other names", n)).Prepend(("name", row[1])))
            {
                var words = NameText.Words(text);
                var key = string.Join(' ', words);
                if (key.Length == 0)
                {
                    yield return new KnowledgeProblem(row.File, row.Line, field, $"'{text}' is no name");
                    continue;
                }

                if (bodies.TryGetValue(key, out var body)) yield return new KnowledgeProblem(row.File, row.Line, field, $"'{text}' is also a name of '{body[0]}' ({body.File}:{body.Line})");
                if (!owners.TryGetValue(key, out var others)) owners[key] = others = [];
                if (others.Contains(row)) continue;
                var namesake = others.Find(o => o[0] != row[0] && ServedTogether(o, row) && (words.Length > 1 || GivenNames(o, key) == GivenNames(row, key)));
                if (namesake.File is not null)
                    yield return new KnowledgeProblem(row.File, row.Line, field, $"'{text}' is also a name of '{namesake[0]}' ({namesake.File}:{namesake.Line}), and neither days nor given names tell them apart");
                others.Add(row);
            }
        }
    }

    // What is left of the name beside the word that two people share, wherever it stands.
    private static string GivenNames(DataRow person, string shared) => string.Join(' ', NameText.Words(person[1]).Where(w => w != shared));

    private static bool ServedTogether(DataRow one, DataRow other)
    {
        var (first, second) = (Service(one), Service(other));
        return first.From <= second.To && second.From <= first.To;
    }

    private static (DateOnly From, DateOnly To) Service(DataRow person)
    {
        var terms = KnowledgeTables.TermsOf(person).ToList();
        return terms.Count == 0
            ? (DateOnly.MinValue, DateOnly.MaxValue)
            : (terms.Min(t => t.From ?? DateOnly.MinValue), terms.Max(t => t.To ?? DateOnly.MaxValue));
    }
}
