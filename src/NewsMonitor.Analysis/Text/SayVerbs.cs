using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Text;

/// <summary>The commonest verbs of saying, as they stand beside a quotation: enough to tell where one ends, before anything is parsed.</summary>
internal static class SayVerbs
{
    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
    [
        "said", "says", "told", "added", "adds", "asked", "replied", "explained", "declared", "stated", "wrote", "warned", "insisted", "tweeted", "continued", "concluded",
        "underlined", "stressed", "announced", "affirmed", "reiterated", "noted", "argued",
    ]);

    public static bool Has(string norm) => Forms.Contains(norm);

    /// <summary>Whether an attribution follows: "said the minister", "he said".</summary>
    public static bool Follow(Token[] tokens, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 4) && tokens[i].IsWord; i++)
        {
            if (Has(tokens[i].Norm)) return i > from || i + 1 < end && tokens[i + 1].Norm is not ("that" or ":");
        }

        return false;
    }
}
