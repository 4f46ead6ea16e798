using System.Collections.Frozen;
using System.Text;

namespace NewsMonitor.Analysis.Languages;

/// <summary>
/// In which language a text is, by its script and by words that every text of a language is full of. It errs toward English: only what is
/// plainly in another language is told to be so, since a text that is wrongly taken for another would be lost. Pure.
/// </summary>
public static class LanguageGuess
{
    /// <summary>The language that is read, ISO 639-1.</summary>
    public const string English = "en";

    private const int LettersLookedAt = 4_000;
    private const int LeastLetters = 20;
    private const int LeastHits = 5;
    private const double LeastShare = 0.12;

    private static readonly FrozenDictionary<string, string[]> Words = ReadWords();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 639-1, or the script's ISO 15924 code where that is all that is known; null where it cannot be told.</summary>
    public static string? Of(string text)
    {
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        int letters = 0, latin = 0, words = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, LettersLookedAt));
        for (var i = 0; i < sample.Length;)
        {
            if (!char.IsLetter(sample[i]))
            {
                i++;
                continue;
            }

            var start = i;
            for (; i < sample.Length && char.IsLetter(sample[i]); i++)
            {
                letters++;
                if (ScriptOf(sample[i]) is { } script) scripts[script] = scripts.GetValueOrDefault(script) + 1;
                else latin++;
            }

            words++;
            Count(sample[start..i], hits);
        }

        if (letters < LeastLetters) return null;
        var most = scripts.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).FirstOrDefault();
        if (scripts.GetValueOrDefault("Hira") is var kana && 10 * kana > letters) return "ja";
        if (most.Value > latin) return OfScript(most.Key, hits);
        var english = hits.GetValueOrDefault(English);
        var best = hits.Where(h => h.Key != English).OrderByDescending(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Value >= LeastHits && best.Value >= 3 * english && best.Value >= LeastShare * words) return best.Key;
        return english >= LeastHits ? English : null;
    }

    private static void Count(ReadOnlySpan<char> word, Dictionary<string, int> hits)
    {
        if (word.Length > 12) return;
        Span<char> lower = stackalloc char[12];
        var length = word.ToLowerInvariant(lower);
        if (!ByWord.TryGetValue(lower[..length], out var languages)) return;
        foreach (var language in languages) hits[language] = hits.GetValueOrDefault(language) + 1;
    }

    // Several languages are written in one script; where no word tells which, the script is the answer.
    private static string OfScript(string script, Dictionary<string, int> hits)
    {
        string[] candidates = script switch { "Cyrl" => ["ru", "uk", "bg", "sr"], "Arab" => ["ar", "fa", "ur"], _ => [] };
        var best = candidates.Where(hits.ContainsKey).OrderByDescending(l => hits[l]).ThenBy(l => l, StringComparer.Ordinal).FirstOrDefault();
        return best ?? script switch { "Grek" => "el", "Hebr" => "he", "Hira" => "ja", "Hang" => "ko", "Hani" => "zh", "Thai" => "th", "Deva" => "hi", "Geor" => "ka", "Armn" => "hy", _ => script };
    }

    private static string? ScriptOf(char letter) => letter switch
    {
        < '\u0370' => null,
        < '\u0400' => "Grek",
        < '\u0530' => "Cyrl",
        < '\u0590' => "Armn",
        < '\u0600' => "Hebr",
        < '\u0780' => "Arab",
        >= '\u0900' and < '\u0980' => "Deva",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u10A0' and < '\u1100' => "Geor",
        >= '\u3040' and < '\u3100' => "Hira",
        >= '\uAC00' and < '\uD7B0' => "Hang",
        >= '\u4E00' and < '\uA000' => "Hani",
        _ => null,
    };

    private static FrozenDictionary<string, string[]> ReadWords()
    {
        using var stream = typeof(LanguageGuess).Assembly.GetManifestResourceStream("languages/function-words.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var languages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (language, words) = (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            foreach (var word in words.Split(' ')) (languages.TryGetValue(word, out var known) ? known : languages[word] = []).Add(language);
        }

        return languages.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal);
    }
}
