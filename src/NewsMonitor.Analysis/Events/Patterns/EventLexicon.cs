using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The patterns of the files <c>Events/Data/verbs.txt</c> and <c>nouns.txt</c>.</summary>
internal sealed class EventLexicon
{
    private static readonly Lazy<EventLexicon> Shared = new(() => new EventLexicon(Read("verbs.txt", "verb"), Read("nouns.txt", "noun")));

    private readonly FrozenDictionary<string, EventPattern[]> _verbs;
    private readonly FrozenDictionary<string, EventPattern> _nouns;

    private EventLexicon(IReadOnlyList<EventPattern> verbs, IReadOnlyList<EventPattern> nouns)
    {
        // Longer patterns first: "call for" before "call".
        _verbs = verbs.GroupBy(p => p.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);
        _nouns = nouns.SelectMany(p => Forms(p.Words[0]).Select(f => (Form: f, Pattern: p))).DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => f.Pattern, StringComparer.Ordinal);
        Lemmas = [.. _verbs.Keys.Where(l => !l.Contains('-', StringComparison.Ordinal))];
    }

    public static EventLexicon Default => Shared.Value;

    /// <summary>The verbs' lemmas.</summary>
    public IReadOnlyList<string> Lemmas { get; }

    /// <summary>The patterns of a verb, longest first.</summary>
    public EventPattern[] Verb(string lemma) => _verbs.GetValueOrDefault(lemma) ?? [];

    /// <summary>The pattern of a noun in singular or plural.</summary>
    public EventPattern? Noun(string norm) => _nouns.GetValueOrDefault(norm);

    private static IEnumerable<string> Forms(string noun) => noun.EndsWith('y') ? [noun, noun[..^1] + "ies"] : noun.EndsWith('s') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? [noun, noun + "es"] : [noun, noun + "s"];

    private static List<EventPattern> Read(string file, string kind)
    {
        var patterns = new List<EventPattern>();
        foreach (var (line, fields) in EventData.Lines(file))
        {
            if (fields.Length < 4 || !Enum.TryParse<PloverRoot>(fields[1], ignoreCase: true, out var root))
                throw new InvalidDataException($"{file}:{line}: trigger, PLOVER root, CAMEO code and slots are expected.");
            var slots = fields[3].Split(',');
            patterns.Add(new EventPattern(
                $"{kind}:{fields[0].Replace(' ', '-')}", fields[0].Split(' '), root, fields[2], slots.Contains("o"), [.. slots.Where(s => s is not ("o" or "-" or ""))],
                fields.Length > 4 && fields[4] == "s"));
        }

        return patterns;
    }
}
