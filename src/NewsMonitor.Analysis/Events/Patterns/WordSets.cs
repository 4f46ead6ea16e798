using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The sets of words that patterns name with an @, from <c>Events/Data/sets.txt</c>.</summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public WordSets()
    {
        foreach (var (line, fields) in EventData.Lines("sets.txt"))
        {
            if (fields.Length != 2 || !_sets.TryAdd(fields[0], fields[1].Split(' ')))
                throw new InvalidDataException($"sets.txt:{line}: a new name and its words are expected.");
        }
    }

    /// <summary>The words of <c>@name</c>, or the word itself.</summary>
    public IReadOnlyList<string> Words(string word) =>
        word[0] != '@' ? [word]
        : _sets.TryGetValue(word[1..], out var words) ? words
        : throw new InvalidDataException($"sets.txt: no set {word} is defined.");

    /// <summary>The words and their plurals; each gets a number.</summary>
    public WordSet Forms(string word) => WordSet.Of(Words(word).SelectMany(Plurals).Select(IdOf));

    /// <summary>The numbers that the words of the sets got, from 1 on.</summary>
    public FrozenDictionary<string, int> Ids() => _ids.ToFrozenDictionary(StringComparer.Ordinal);

    private int IdOf(string word)
    {
        if (!_ids.TryGetValue(word, out var id)) _ids[word] = id = _ids.Count + 1;
        return id;
    }

    /// <summary>A noun in singular and plural.</summary>
    public static IEnumerable<string> Plurals(string noun)
    {
        yield return noun;
        if (noun.Length < 2 || noun.EndsWith("ics", StringComparison.Ordinal)) yield break;
        if (noun.EndsWith('y') && noun[^2] is not ('a' or 'e' or 'o')) yield return noun[..^1] + "ies";
        else if (noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal)) yield return noun + "es";
        else yield return noun + "s";
    }
}
