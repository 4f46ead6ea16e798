using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events.Confrontations;

/// <summary>The words of war, of force and of the threat of it, from <c>Events/Data/security.txt</c>.</summary>
internal static class SecurityWords
{
    private static readonly FrozenSet<string> Words = EventData.Lines("security.txt").SelectMany(l => l.Fields[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    // "air-strike" is also written in two words.
    private static readonly FrozenDictionary<string, string[]> Pairs = Words
        .Where(w => w.Contains('-', StringComparison.Ordinal))
        .Select(w => w.Split('-'))
        .GroupBy(w => w[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(w => w[1]).ToArray(), StringComparer.Ordinal);

    /// <summary>The first such word among the tokens <c>[first, end)</c>, in lower case; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsWord) continue;
            var word = tokens[i].Norm;
            if (Words.Contains(word)) return word;
            if (i + 1 < end && Pairs.TryGetValue(word, out var seconds) && Array.IndexOf(seconds, tokens[i + 1].Norm) >= 0) return $"{word} {tokens[i + 1].Norm}";
        }

        return null;
    }
}
