using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The patterns of the files <c>Events/Data/verbs.txt</c> and <c>nouns.txt</c>.</summary>
internal sealed class EventLexicon
{
    private static readonly Lazy<EventLexicon> Shared = new(() => new EventLexicon());

    private readonly FrozenDictionary<string, VerbPatterns> _verbs;
    private readonly FrozenDictionary<string, EventPattern[]> _nouns;
    private readonly FrozenDictionary<string, int> _triggerIds;

    private EventLexicon()
    {
        var sets = new WordSets();
        var verbs = Read("verbs.txt", "verb", sets).SelectMany(t => sets.Words(t.First).Select(first => (First: first, t.Pattern)));
        // Longer patterns first: "call for" before "call"; of equally long ones that of the earlier line.
        _verbs = verbs.GroupBy(v => v.First, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => new VerbPatterns([.. g.Select(v => v.Pattern).OrderByDescending(p => p.Rest.Length)]), StringComparer.Ordinal);
        _nouns = Read("nouns.txt", "noun", sets).SelectMany(t => WordSets.Plurals(t.First).Select(f => (Form: f, t.Pattern))).GroupBy(n => n.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Pattern).OrderByDescending(p => p.Rest.Length).ToArray(), StringComparer.Ordinal);
        _triggerIds = sets.Ids();
        To = TriggerIdOf("to");
        Lemmas = [.. _verbs.Keys.Where(l => !l.Contains('-', StringComparison.Ordinal))];
    }

    public static EventLexicon Default => Shared.Value;

    /// <summary>The verbs' lemmas.</summary>
    public IReadOnlyList<string> Lemmas { get; }

    /// <summary>The number of "to" among the words that go on a trigger.</summary>
    public int To { get; }

    /// <summary>The number of a word that goes on the trigger of some longer pattern; 0 of any other.</summary>
    public ushort TriggerIdOf(string norm) => (ushort)_triggerIds.GetValueOrDefault(norm);

    /// <summary>The patterns of a verb.</summary>
    public VerbPatterns Verb(string lemma) => _verbs.GetValueOrDefault(lemma) ?? VerbPatterns.None;

    /// <summary>The patterns of a noun in singular or plural, longest first: "call for" before "call".</summary>
    public EventPattern[] Noun(string norm) => _nouns.GetValueOrDefault(norm) ?? [];

    private static IEnumerable<(string First, EventPattern Pattern)> Read(string file, string kind, WordSets sets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, fields) in EventData.Lines(file))
        {
            if (fields.Length != 6 || !Enum.TryParse<PloverRoot>(fields[1], ignoreCase: true, out var root))
                throw new InvalidDataException($"{file}:{line}: triggers, PLOVER root, CAMEO code, slots, flags and mode are expected.");
            var slots = fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries);
            foreach (var trigger in fields[0].Split(','))
            {
                if (!seen.Add(trigger)) throw new InvalidDataException($"{file}:{line}: the trigger '{trigger}' stands in an earlier line as well.");
                var words = trigger.Split(' ');
                yield return (words[0], new EventPattern(
                    $"{kind}:{trigger.Replace(' ', '-')}", [.. words.Skip(1).Select(sets.Forms)], root, fields[2], fields[5].Length > 0 ? fields[5] : null,
                    slots.Contains("o"), slots.Contains("m"), [.. slots.Where(s => s is not ("o" or "m" or "-"))], Traits(fields[4], $"{file}:{line}")));
            }
        }
    }

    private static PatternTraits Traits(string flags, string at) => flags.Aggregate(PatternTraits.None, (traits, flag) => traits | flag switch
    {
        's' => PatternTraits.Symmetric,
        'i' => PatternTraits.Intransitive,
        't' => PatternTraits.Transitive,
        'm' => PatternTraits.Moves,
        'w' => PatternTraits.OfWords,
        'r' => PatternTraits.Reversed,
        'k' => PatternTraits.KnownTarget,
        '1' => PatternTraits.SingleObject,
        _ => throw new InvalidDataException($"{at}: the flag '{flag}' is unknown."),
    });
}
