using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;

namespace NewsMonitor.Analysis.Events.Figures;

/// <summary>The nouns and currencies of <c>Events/Data/units.txt</c>.</summary>
internal static class FigureUnits
{
    private static readonly Lazy<(FrozenDictionary<string, FigureKind> Nouns, FrozenDictionary<string, string> Currencies)> Shared = new(Read);

    // Words beside a number of people that say what became of them.
    private static readonly FrozenDictionary<string, FigureKind> Fates = new Dictionary<FigureKind, string>
    {
        [FigureKind.Killed] = "killed kill kills killing dead died dies die slain murdered executed shot massacred fatalities deaths perished",
        [FigureKind.Wounded] = "wounded wounding wound wounds injured injuring injure injures hurt maimed",
        [FigureKind.Missing] = "missing unaccounted disappeared",
        [FigureKind.Held] = "arrested arresting arrest detained detaining detain jailed imprisoned captured kidnapped abducted seized hostage rounded",
        [FigureKind.Displaced] = "displaced displacing fled flee fleeing evacuated evacuating homeless uprooted",
        [FigureKind.Released] = "released releasing release freed freeing free pardoned",
    }.SelectMany(f => f.Value.Split(' '), (f, word) => (word, f.Key)).ToFrozenDictionary(f => f.word, f => f.Key, StringComparer.Ordinal);

    /// <summary>What a noun counts; null where it is no unit.</summary>
    public static FigureKind? OfNoun(string norm) => Shared.Value.Nouns.TryGetValue(norm, out var kind) ? kind : null;

    /// <summary>The ISO 4217 code of a mark or a currency's name; null where it is none.</summary>
    public static string? Currency(string norm) => Shared.Value.Currencies.GetValueOrDefault(norm);

    /// <summary>What a word says became of people; null where it says nothing.</summary>
    public static FigureKind? Fate(string norm) => Fates.TryGetValue(norm, out var kind) ? kind : null;

    private static (FrozenDictionary<string, FigureKind> Nouns, FrozenDictionary<string, string> Currencies) Read()
    {
        var nouns = new Dictionary<string, FigureKind>(StringComparer.Ordinal);
        var currencies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, fields) in EventData.Lines("units.txt"))
        {
            if (!Enum.TryParse<FigureKind>(fields[0], ignoreCase: true, out var kind) || fields.Length != (kind == FigureKind.Money ? 3 : 2))
                throw new InvalidDataException($"units.txt:{line}: kind, for money its code, and words are expected.");
            foreach (var form in fields[^1].Split(' ').SelectMany(WordSets.Plurals))
            {
                if (kind == FigureKind.Money) currencies.TryAdd(form, fields[1]);
                else nouns.TryAdd(form, kind);
            }
        }

        return (nouns.ToFrozenDictionary(StringComparer.Ordinal), currencies.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
