using System.Collections.Frozen;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>What a noun says of the one whom it names.</summary>
internal enum ReferentKind : byte
{
    None,
    Person,
    Institution,
    Group,

    /// <summary>A place: what is called by it speaks for nobody.</summary>
    Place,
}

/// <summary>The reviewed list of nouns for those who can speak.</summary>
internal static class SpeakerNouns
{
    private static readonly Lazy<FrozenDictionary<string, (ReferentKind Kind, Gender Gender)>> Nouns = new(Load);

    /// <summary>The kind and gender of a noun in its normal form; <see cref="ReferentKind.None"/> where it names nobody.</summary>
    public static (ReferentKind Kind, Gender Gender) Of(string norm) => Nouns.Value.GetValueOrDefault(norm);

    private static FrozenDictionary<string, (ReferentKind, Gender)> Load()
    {
        var nouns = new Dictionary<string, (ReferentKind, Gender)>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("speaker-nouns.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (kind, gender) = line[..colon] switch
            {
                "he" => (ReferentKind.Person, Gender.Male),
                "she" => (ReferentKind.Person, Gender.Female),
                "any" => (ReferentKind.Person, Gender.Unknown),
                "body" => (ReferentKind.Institution, Gender.Unknown),
                "place" => (ReferentKind.Place, Gender.Unknown),
                "many" => (ReferentKind.Group, Gender.Unknown),
                var other => throw new InvalidDataException($"speaker-nouns.txt: unknown class '{other}'."),
            };
            foreach (var noun in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                nouns.TryAdd(noun, (kind, gender));
                if (kind == ReferentKind.Person) nouns.TryAdd(noun + "s", (ReferentKind.Group, Gender.Unknown));
            }
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
