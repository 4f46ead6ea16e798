using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Grammar;

[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Present = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>Every form of the verbs in the data files, made by rule where the file gives no irregular form.</summary>
internal sealed class VerbForms
{
    private static readonly Lazy<VerbForms> Shared = new(() => new VerbForms(DataFile.Lines("verbs.txt"), DataFile.Lines("sure-verbs.txt"), CueLexicon.Default.Lemmas.Concat(EventLexicon.Default.Lemmas)));
    private readonly FrozenDictionary<string, VerbForm> _forms;
    private readonly FrozenSet<string> _sure;
    private readonly FrozenDictionary<string, string> _lemmas;

    private VerbForms(IEnumerable<string> lines, IEnumerable<string> sureLines, IEnumerable<string> cueLemmas)
    {
        var sure = new HashSet<string>(StringComparer.Ordinal);
        var forms = new Dictionary<string, VerbForm>(StringComparer.Ordinal);
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            seen.Add(parts[0]);
            var past = parts.Length > 1 ? parts[1] : Past(parts[0]);
            AddVerb(parts[0], past, parts.Length > 2 ? parts[2] : past);
        }

        foreach (var entry in sureLines.SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = entry.Split(':');
            sure.Add(parts[0]);
            sure.Add(Present(parts[0]));
            if (seen.Add(parts[0])) AddVerb(parts[0], parts.Length > 1 ? parts[1] : Past(parts[0]), parts.Length > 1 ? parts[1] : Past(parts[0]));
        }

        foreach (var lemma in cueLemmas)
        {
            if (seen.Add(lemma)) AddVerb(lemma, Past(lemma), Past(lemma));
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
        _lemmas = lemmas.ToFrozenDictionary(StringComparer.Ordinal);
        _sure = sure.ToFrozenSet(StringComparer.Ordinal);

        void AddVerb(string lemma, string past, string participle)
        {
            var doubled = past.EndsWith("ed", StringComparison.Ordinal) && past.Length == lemma.Length + 3 && past[^3] == past[^4];
            Add(lemma, lemma, VerbForm.Base);
            Add(Present(lemma), lemma, VerbForm.Present);
            Add(doubled ? lemma + lemma[^1] + "ing" : Ing(lemma), lemma, VerbForm.Ing);
            foreach (var form in past.Split('/')) Add(form, lemma, VerbForm.Past);
            foreach (var form in participle.Split('/')) Add(form, lemma, VerbForm.Participle);
        }

        void Add(string form, string lemma, VerbForm kind)
        {
            forms[form] = forms.GetValueOrDefault(form) | kind;
            lemmas.TryAdd(form, lemma);
        }
    }

    public static VerbForms Default => Shared.Value;

    /// <summary>The forms that a word can be; none where it is no verb of the lists.</summary>
    public VerbForm Of(string norm) => _forms.GetValueOrDefault(norm);

    /// <summary>Whether the base or -s form is hardly ever a noun.</summary>
    public bool IsSure(string norm) => _sure.Contains(norm);

    /// <summary>The lemma of a form, or null.</summary>
    public string? LemmaOf(string norm) => _lemmas.GetValueOrDefault(norm);

    private static string Present(string lemma) => lemma switch
    {
        "have" => "has",
        "be" => "is",
        _ when lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("sh", StringComparison.Ordinal)
            || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma is "go" or "do" or "undergo" or "veto" => lemma + "es",
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        _ when lemma.EndsWith('e') => lemma + "d",
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ied",
        _ => lemma + "ed",
    };

    private static string Ing(string lemma) => lemma switch
    {
        _ when lemma.EndsWith("ie", StringComparison.Ordinal) => lemma[..^2] + "ying",
        "begin" or "cut" or "get" or "hit" or "let" or "put" or "quit" or "rid" or "run" or "set" or "shut" or "sit" or "split" or "swim" or "win" or "bet" or "dig"
            or "forget" or "forbid" => lemma + lemma[^1] + "ing",
        _ when lemma.Length > 2 && lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) => lemma[..^1] + "ing",
        _ => lemma + "ing",
    };

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
