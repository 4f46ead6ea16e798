using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Statements.Cues;

/// <summary>The reviewed lists of cue verbs, nouns and adjectives.</summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> Shared = new(() => new CueLexicon(DataFile.Lines("cue-verbs.txt"), DataFile.Lines("cue-nouns.txt")));
    // Nouns of an attitude rather than of words.
    private static readonly FrozenSet<string> Attitudes = FrozenSet.ToFrozenSet("belief confidence conviction desire doubt eagerness expectation fear hope idea intention notion reluctance suspicion view willingness worry pride ambition determination decision plan effort bid".Split(' '));
    private readonly FrozenDictionary<string, Cue[]> _verbs;
    private readonly FrozenDictionary<string, Cue> _nouns;
    private readonly FrozenDictionary<string, Cue> _adjectives;

    internal CueLexicon(IEnumerable<string> verbLines, IEnumerable<string> nounLines)
    {
        var verbs = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var line in verbLines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = parts[0].Split('_');
            if (!Enum.TryParse<SpeechAct>(parts[1], ignoreCase: true, out var cueClass))
                throw new InvalidDataException($"cue-verbs.txt: unknown class '{parts[1]}' of '{parts[0]}'.");
            var (takes, prepositions) = Read(parts[0], parts.AsSpan(2));
            if (!verbs.TryGetValue(words[0], out var list)) verbs[words[0]] = list = [];
            list.Add(new Cue(words[0], words.Length > 1 ? words[1] : null, cueClass, takes, prepositions));
        }

        var nouns = new Dictionary<string, Cue>(StringComparer.Ordinal);
        var adjectives = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var line in nounLines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (takes, prepositions) = Read(parts[0], parts.AsSpan(1));
            var word = parts[0].TrimEnd(':');
            var attitude = parts[0].EndsWith(':') || Attitudes.Contains(word);
            var cue = new Cue(word, null, attitude ? SpeechAct.Thought : SpeechAct.Speech, takes, prepositions);
            if (parts[0].EndsWith(':')) adjectives[word] = cue;
            else
            {
                nouns[word] = cue;
                nouns[word.EndsWith('s') ? word : word + "s"] = cue;
            }
        }

        // A verb with a particle is tried before the bare verb.
        _verbs = verbs.ToFrozenDictionary(v => v.Key, v => v.Value.OrderBy(c => c.Particle is null).ToArray(), StringComparer.Ordinal);
        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        _adjectives = adjectives.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CueLexicon Default => Shared.Value;

    public IEnumerable<string> Lemmas => _verbs.Keys;

    /// <summary>The cues of a lemma, those with a particle first.</summary>
    public Cue[] Verbs(string lemma) => _verbs.GetValueOrDefault(lemma) ?? [];

    public Cue? Noun(string norm) => _nouns.GetValueOrDefault(norm);

    public Cue? Adjective(string norm) => _adjectives.GetValueOrDefault(norm);

    private static (Complements Takes, IReadOnlyList<string> Prepositions) Read(string entry, ReadOnlySpan<string> words)
    {
        var takes = Complements.None;
        var prepositions = new List<string>();
        foreach (var word in words)
        {
            if (word[0] == '+')
            {
                takes |= Complements.Preposition;
                prepositions.Add(word[1..]);
                continue;
            }

            takes |= word switch
            {
                "quote" => Complements.Quote,
                "that" => Complements.That,
                "zero" => Complements.Zero,
                "wh" => Complements.Wh,
                "to" => Complements.To,
                "ing" => Complements.Ing,
                "np" => Complements.Np,
                "np-to" => Complements.NpTo,
                "np-as" => Complements.NpAs,
                "np-for" => Complements.NpFor,
                "np-of" => Complements.NpOf,
                "np-that" => Complements.NpThat,
                "np-wh" => Complements.NpWh,
                "np-quote" => Complements.NpQuote,
                "np-np" => Complements.NpNp,
                "np-about" => Complements.NpAbout,
                "hearer" => Complements.Hearer,
                "pass" => Complements.Passive,
                "post" => Complements.Post,
                _ => throw new InvalidDataException($"The cue '{entry}' has an unknown complement '{word}'."),
            };
        }

        return (takes, prepositions);
    }
}
