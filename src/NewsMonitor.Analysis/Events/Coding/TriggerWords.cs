using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Looks for the further words of a trigger: a particle right behind the verb, or words within its object.</summary>
internal static class TriggerWords
{
    private const int Reach = 10;

    /// <summary>Unit behind the trigger's last word, 0 where a word is missing.</summary>
    public static int EndOf(Passage passage, int verb, EventPattern pattern)
    {
        var at = verb + 1;
        for (var word = 0; word < pattern.Rest.Count; word++)
        {
            // "want … to": what is wanted is that somebody does it.
            if (passage.TagAt(at) == Tag.To && at == verb + 1 && pattern.Rest[word].Contains("to") && pattern.Root == PloverRoot.Request && !pattern.TakesObject) return 0;
            at = Next(passage, verb, at, pattern.Rest[word], word + 1 < pattern.Rest.Count);
            if (at == 0) return 0;
        }

        return at;
    }

    /// <summary>"Sanctions were imposed": the object's word as subject of the passive. Its unit, −1 where it is missing or the trigger has other words.</summary>
    public static int InSubject(Passage passage, int groupStart, EventPattern pattern)
    {
        if (pattern.Rest.Count != 1) return -1;
        for (var i = groupStart - 1; i >= 0 && i >= groupStart - Reach; i--)
        {
            var tag = passage.TagAt(i);
            if (tag is Tag.Noun or Tag.Proper && pattern.Rest[0].Contains(Compounds.NormAt(passage, i))) return i;
            if (tag is Tag.Stop or Tag.Semicolon or Tag.That or Tag.Quotation || passage.Units[i].Finite) return -1;
        }

        return -1;
    }

    private static int Next(Passage passage, int verb, int from, FrozenSet<string> words, bool more)
    {
        var i = from;
        while (passage.TagAt(i) is Tag.Adverb && !words.Contains(passage.NormAt(i))) i++;
        if (i < passage.Count && words.Contains(Compounds.NormAt(passage, i))) return i + 1;
        if (from == verb + 1 && i == from && passage.NormAt(i) is "out" or "up" or "off" or "on") i++; // "carried out a joint exercise"

        // "turned the offer down", "turned it down": a particle behind the whole object; "put the army on alert": a preposition before the trigger's last word.
        if (from == verb + 1 && NounPhrases.Opens(passage, i))
        {
            var behind = NounPhrases.CoreEnd(passage, i);
            if (behind < passage.Count && behind - verb <= Reach && passage.TagAt(behind) is Tag.Preposition or Tag.Adverb or Tag.To && (more || passage.NormAt(behind) is "down" or "off" or "out" or "up" or "away" or "aside" or "back" or "over" or "in") && words.Contains(passage.NormAt(behind)))
                return behind + 1;
        }

        for (; i < Math.Min(passage.Count, from + Reach); i++)
        {
            var tag = passage.TagAt(i);
            if (tag is not (Tag.Preposition or Tag.Adverb) && words.Contains(Compounds.NormAt(passage, i))) return i + 1;
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
