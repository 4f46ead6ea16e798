namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>Makes a directory of the file of outlets. The first line that makes no sense ends it; <see cref="KnowledgeCheck"/> finds them all.</summary>
internal static class OutletLoader
{
    private const int Code = 0, Name = 1, OtherNames = 2, Family = 3, Country = 4, Kind = 5, Control = 6;

    /// <summary>The word for each kind in the file.</summary>
    public static IReadOnlyDictionary<string, OutletKind> Kinds { get; } = Words<OutletKind>();

    /// <summary>The word for each control in the file.</summary>
    public static IReadOnlyDictionary<string, OutletControl> Controls { get; } = Words<OutletControl>();

    /// <exception cref="InvalidDataException">A line makes no sense; the message names the file and the line.</exception>
    public static OutletDirectory Load(KnowledgeFile file)
    {
        var outlets = new Dictionary<string, OutletInfo>(StringComparer.Ordinal);
        var names = new Dictionary<string, OutletInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in file.Read(KnowledgeFiles.FieldsOf(KnowledgeFiles.Outlets).Length))
        {
            var outlet = new OutletInfo(row[Code], row[Name], row[Family], row[Country], Word(Kinds, row, Kind), Word(Controls, row, Control));
            if (!outlets.TryAdd(outlet.Code, outlet)) throw row.Bad($"'{outlet.Code}' stands twice");
            foreach (var name in NamesOf(row))
            {
                foreach (var spelling in OutletNames.Spellings(name))
                {
                    if (!names.TryAdd(spelling, outlet) && names[spelling] != outlet) throw row.Bad($"'{name}' is also a name of '{names[spelling].Code}'");
                }
            }
        }

        return new OutletDirectory(outlets, names);
    }

    /// <summary>The name and the other names and domains of a line.</summary>
    public static IEnumerable<string> NamesOf(DataRow row) => row.Entries(OtherNames).Prepend(row[Name]);

    private static T Word<T>(IReadOnlyDictionary<string, T> words, DataRow row, int field) =>
        words.TryGetValue(row[field], out var value) ? value : throw row.Bad($"'{row[field]}' is none of {string.Join(", ", words.Keys)}");

    private static Dictionary<string, T> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
