namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Other Latin spellings of names that come from other scripts, made by the rules of <c>romanisation.tsv</c>.</summary>
internal sealed class RomanisationRules
{
    public const string CountriesKind = "countries";

    private const int MostPerWord = 14;
    private const int MostPerName = 60;
    private const int PairedPerWord = 5;
    private const int ShortestSpelling = 5;

    private readonly HashSet<string> _never = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Group>> _byCountry = new(StringComparer.Ordinal);

    public RomanisationRules(IEnumerable<DataRow> rows)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (kind, from, to) = (row[1], row.Entries(2), row.Entries(3));
            if (!groups.TryGetValue(row[0], out var group)) groups[row[0]] = group = new Group();
            switch (kind)
            {
                case "never": _never.UnionWith(to); break;
                case "hyphens": group.Hyphens = to; break;
                case "family": group.Family.UnionWith(to); break;
                case "order": group.AnyOrder = true; break;
                case CountriesKind:
                    foreach (var code in to) (_byCountry.TryGetValue(code, out var of) ? of : _byCountry[code] = []).Add(group);
                    break;
                default: group.Rules.AddRange(from.SelectMany(f => to.Where(t => t != f).Select(t => new Rule(kind, f, t)))); break;
            }
        }
    }

    /// <summary>What may stand in a rule's second field.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [CountriesKind, "word", "start", "end", "any", "hyphens", "family", "order", "never"];

    /// <summary>Whether a rule of this kind says where in a word it applies.</summary>
    public static bool IsPlace(string kind) => kind is "word" or "start" or "end" or "any";

    /// <summary>Whether a single word may be a spelling on its own.</summary>
    public bool MayStandAlone(string word) => word.Length >= ShortestSpelling && !IsCommon(word);

    /// <summary>Whether a word is too common to be a name on its own.</summary>
    public bool IsCommon(string word) => _never.Contains(word);

    /// <summary>Whether the name's first word is the family name, by the rules of any of the person's countries.</summary>
    public bool IsFamilyFirst(string[] words, KnownPerson person) => words.Length > 1 && GroupsOf(person).Any(g => g.Family.Contains(words[0]));

    /// <summary>Other spellings of a full name, and their words in normal form; the name itself is not among them.</summary>
    public IEnumerable<(string Name, string[] Words)> Of(string[] words, KnownPerson person)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { string.Join(' ', words) };
        foreach (var group in GroupsOf(person))
        {
            foreach (var spelling in group.Spellings(words))
            {
                if (found.Count > MostPerName) yield break;
                var name = spelling.Length == 1 ? spelling[0] : string.Join(' ', spelling);
                if (found.Add(name)) yield return (name, spelling);
            }
        }
    }

    private IEnumerable<Group> GroupsOf(KnownPerson person)
    {
        List<Group>? only = null;
        foreach (var term in person.Terms)
        {
            if (_byCountry.TryGetValue(term.Of, out var groups) && groups != only)
            {
                if (only is not null) return person.Terms.SelectMany(t => _byCountry.GetValueOrDefault(t.Of) ?? []).Distinct();
                only = groups;
            }
        }

        return only ?? [];
    }

    private readonly record struct Rule(string Where, string From, string To)
    {
        // Most rules have a letter that a word lacks; that is seen without looking at the word again.
        private uint Letters { get; } = LettersOf(From);

        public bool MayApply(uint lettersOfWord) => (Letters & ~lettersOfWord) == 0;

        public static uint LettersOf(string word)
        {
            var letters = 0u;
            foreach (var letter in word) letters |= 1u << (letter & 31);
            return letters;
        }

        public string? Apply(string word) => Where switch
        {
            "word" => word == From ? To : null,
            "start" => word.StartsWith(From, StringComparison.Ordinal) ? To + word[From.Length..] : null,
            "end" => word.EndsWith(From, StringComparison.Ordinal) ? word[..^From.Length] + To : null,
            _ => word.Contains(From, StringComparison.Ordinal) && !word.Contains(To, StringComparison.Ordinal) ? word.Replace(From, To, StringComparison.Ordinal) : null,
        };
    }

    private sealed class Group
    {
        private readonly Dictionary<string, string[]> _spelt = new(StringComparer.Ordinal);

        public List<Rule> Rules { get; } = [];

        public string[] Hyphens { get; set; } = [];

        public HashSet<string> Family { get; } = new(StringComparer.Ordinal);

        public bool AnyOrder { get; set; }

        // Whole forms first, as they are the likelier; then one word spelt otherwise; then the first and the last.
        public IEnumerable<string[]> Spellings(string[] words)
        {
            var forms = Forms(words).ToList();
            foreach (var form in forms) yield return form;
            for (var i = words.Length - 1; i >= 0; i--)
            {
                foreach (var spelling in Spelt(words[i])) yield return With(words, i, spelling);
            }

            if (words.Length < 2) yield break;
            foreach (var given in Spelt(words[0]).Take(PairedPerWord))
            {
                foreach (var last in Spelt(words[^1]).Take(PairedPerWord)) yield return With(With(words, 0, given), words.Length - 1, last);
            }
        }

        private IEnumerable<string[]> Forms(string[] words)
        {
            var swapped = Swapped(words);
            if (swapped is not null) yield return swapped;
            if (!words.Contains("-")) yield break;
            foreach (var how in Hyphens)
            {
                var form = how == "join" ? Joined(words) : [.. words.Where(w => w != "-")];
                yield return form;
                if (Swapped(form) is { } other) yield return other;
            }
        }

        private string[]? Swapped(string[] words) =>
            words.Length > 1 && (Family.Contains(words[0]) || (AnyOrder && words.Length == 2)) ? [.. words[1..], words[0]] : null;

        private static string[] Joined(string[] words)
        {
            var joined = new List<string>(words.Length);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i] == "-" && joined.Count > 0 && i + 1 < words.Length) joined[^1] += words[++i];
                else joined.Add(words[i]);
            }

            return [.. joined];
        }

        // One rule, then two: "Shoigu", "Choigu", "Choigou".
        private string[] Spelt(string word)
        {
            if (_spelt.TryGetValue(word, out var known)) return known;
            var found = new List<string>();
            Respell(word, word, found);
            foreach (var one in found.ToArray()) Respell(one, word, found);
            return _spelt[word] = [.. found];
        }

        private void Respell(string word, string original, List<string> found)
        {
            var letters = Rule.LettersOf(word);
            foreach (var rule in Rules)
            {
                if (found.Count >= MostPerWord) return;
                if (rule.MayApply(letters) && rule.Apply(word) is { } spelling && spelling != original && !found.Contains(spelling)) found.Add(spelling);
            }
        }

        private static string[] With(string[] words, int at, string word)
        {
            var copy = (string[])words.Clone();
            copy[at] = word;
            return copy;
        }
    }
}
