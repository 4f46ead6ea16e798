using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Looks for the further words of a trigger: a particle right behind the verb, or words within its object.</summary>
internal static class TriggerWords
{
    private const int Reach = 10;

    // Twice the reach of a trigger's words, and its auxiliaries.
    private const int Near = 28;

    /// <summary>The units whose word, or whose whole word, goes on some trigger.</summary>
    public static int[] CompanionsIn(Passage passage)
    {
        Span<int> found = stackalloc int[Passage.MaxUnits + 1];
        var count = 0;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Units[i].Word.IsCompanion || Compounds.WordAt(passage, i).IsCompanion) found[count++] = i;
        }

        return found[..count].ToArray();
    }

    /// <summary>Whether one of the words stands near enough to the verb to go on its trigger.</summary>
    public static bool IsNear(Passage passage, int verb, WordSet words)
    {
        foreach (var at in passage.Companions)
        {
            if (at < verb - Near) continue;
            if (at >= verb + Near) break;
            if (words.Contains(passage.Units[at].Word) || words.Contains(Compounds.WordAt(passage, at))) return true;
        }

        return false;
    }

    /// <summary>Unit behind the trigger's last word, 0 where a word is missing.</summary>
    public static int EndOf(Passage passage, int verb, EventPattern pattern)
    {
        var at = verb + 1;
        for (var word = 0; word < pattern.Rest.Length; word++)
        {
            // "want … to": what is wanted is that somebody does it.
            if (passage.TagAt(at) == Tag.To && at == verb + 1 && pattern.Rest[word].ContainsId(EventLexicon.Default.To) && pattern.Root == PloverRoot.Request && !pattern.TakesObject) return 0;
            at = Next(passage, verb, at, pattern.Rest[word], word + 1 < pattern.Rest.Length);
            if (at == 0) return 0;
        }

        return at;
    }

    /// <summary>"Sanctions were imposed": the object's word as subject of the passive. Its unit, −1 where it is missing or the trigger has other words.</summary>
    public static int InSubject(Passage passage, int groupStart, EventPattern pattern)
    {
        if (pattern.Rest.Length != 1) return -1;
        for (var i = groupStart - 1; i >= 0 && i >= groupStart - Reach; i--)
        {
            var tag = passage.TagAt(i);
            if (tag is Tag.Noun or Tag.Proper && pattern.Rest[0].Contains(Compounds.WordAt(passage, i))) return i;
            if (tag is Tag.Stop or Tag.Semicolon or Tag.That or Tag.Quotation || passage.Units[i].Finite) return -1;
        }

        return -1;
    }

    private static int Next(Passage passage, int verb, int from, WordSet words, bool more)
    {
        var i = from;
        while (passage.TagAt(i) is Tag.Adverb && !words.Contains(passage.WordAt(i))) i++;
        if (i < passage.Count && words.Contains(Compounds.WordAt(passage, i))) return i + 1;
        if (from == verb + 1 && i == from && passage.NormAt(i) is "out" or "up" or "off" or "on") i++; // "carried out a joint exercise"

        // "turned the offer down", "turned it down": a particle behind the whole object; "put the army on alert": a preposition before the trigger's last word.
        if (from == verb + 1 && NounPhrases.Opens(passage, i))
        {
            var behind = NounPhrases.CoreEnd(passage, i);
            if (behind < passage.Count && behind - verb <= Reach && passage.TagAt(behind) is Tag.Preposition or Tag.Adverb or Tag.To && (more || passage.NormAt(behind) is "down" or "off" or "out" or "up" or "away" or "aside" or "back" or "over" or "in") && words.Contains(passage.WordAt(behind)))
                return behind + 1;
        }

        for (; i < Math.Min(passage.Count, from + Reach); i++)
        {
            var tag = passage.TagAt(i);
            if (tag is not (Tag.Preposition or Tag.Adverb) && words.Contains(Compounds.WordAt(passage, i))) return i + 1;
            if (tag is Tag.Comma or Tag.Stop or Tag.Semicolon or Tag.That or Tag.To or Tag.Quotation or Tag.Question || passage.Units[i].Finite && tag is not Tag.BaseVerb) return 0;
            if (tag is Tag.Preposition && NounPhrases.OpensAdverbial(passage, i) && NounPhrases.CoreEnd(passage, i + 1) is var adverbial && adverbial > i + 1)
            {
                i = adverbial - 1; // "extended for two years its ban"
                continue;
            }

            if (tag is Tag.Preposition && passage.NormAt(i) is not "of") return 0;
        }

        return 0;
    }
}
