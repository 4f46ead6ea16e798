using System.Collections.Frozen;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>Which pronoun usually goes with a given name.</summary>
internal static class GivenNames
{
    private static readonly Lazy<FrozenDictionary<string, Gender>> Names = new(Load);

    public static Gender GenderOf(string norm) => Names.Value.GetValueOrDefault(norm);

    private static FrozenDictionary<string, Gender> Load()
    {
        var names = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("given-names.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var gender = line[..colon] == "she" ? Gender.Female : Gender.Male;
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) names.TryAdd(name, gender);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
