using System.Collections.Frozen;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>The noun phrases beside a trigger from which its slots are filled.</summary>
internal static class Slots
{
    private const int Reach = 16;
    private const int MostAttached = 2;

    // What binds a phrase to the noun before it rather than to the verb.
    private static readonly FrozenSet<string> Attaching = FrozenSet.ToFrozenSet("of from in at near with to between on by inside outside against off".Split(' '));

    /// <summary>A noun phrase with those that are coordinated with it and, where it names nobody, its "of" phrase.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="from">First unit.</param>
    /// <param name="pair">Whether two are expected ("between X and Y"), so that a verb behind the second one begins no clause of its own.</param>
    public static int PhraseEnd(Passage passage, int from, bool pair = false)
    {
        var end = NounPhrases.CoreEnd(passage, from);
        for (var more = 0; more < 3; more++)
        {
            var next = passage.TagAt(end) == Tag.Comma && IsEnumeration(passage, end) ? end + 1
                : passage.NormAt(end) is "and" or "or" or "as" ? end + 1
                : passage.NormAt(end) == "of" ? end + 1
                : -1;
            if (next > 0 && passage.NormAt(next) is "and" or "well" or "as") next++;
            if (next > 0 && passage.NormAt(next) is "as") next++;
            if (next < 0 || !NounPhrases.Opens(passage, next)) break;
            var core = NounPhrases.CoreEnd(passage, next);
            if (core == next || !pair && core < passage.Count && passage.Units[core].Finite && passage.NormAt(end) is not "of") break;
            end = core;
        }

        end = Math.Max(end, from + 1);
        while (end > from + 1 && IsTime(passage, end - 1)) end--;
        return end;
    }

    /// <summary>The actors behind the first of the prepositions that has one, within the clause.</summary>
    public static List<Actor> Behind(Passage passage, int from, IReadOnlyList<string> prepositions, ActorFinder actors, bool places)
    {
        List<Actor> unknown = [];
        foreach (var preposition in prepositions)
        {
            for (var i = from; i < Math.Min(passage.Count - 1, from + Reach); i++)
            {
                var tag = passage.TagAt(i);
                if (tag is Tag.Semicolon or Tag.Stop or Tag.Question || (tag == Tag.That && i > from)) break;
                if (passage.Units[i].Finite && tag is not Tag.Pronoun) break;
                if (tag is not (Tag.Preposition or Tag.To or Tag.Adverb or Tag.Subordinator) || passage.NormAt(i) != preposition || !NounPhrases.Opens(passage, i + 1) || IsTime(passage, i + 1)) continue;
                var found = Named(passage, i + 1, actors, places);
                if (found.Any(a => a.Id is not null)) return found;
                if (unknown.Count == 0) unknown = found;
            }
        }

        return unknown;
    }

    /// <summary>The actors of the noun phrase at a unit, or of the phrases that hang on it where it names nobody.</summary>
    public static List<Actor> Named(Passage passage, int from, ActorFinder actors, bool places)
    {
        var end = PhraseEnd(passage, from);
        var found = actors.In(passage, from, end, places);
        if (found.Any(a => a.Id is not null)) return found;
        var attached = AttachedEnd(passage, end, actors);
        return attached < 0 ? found : actors.InOne(passage, from, attached);
    }

    /// <summary>"flights to and from Iran": the second preposition.</summary>
    private static int BothWays(Passage passage, int at) =>
        passage.TagAt(at) is Tag.Preposition or Tag.To && passage.NormAt(at + 1) is "and" or "or" && passage.TagAt(at + 2) is Tag.Preposition or Tag.To ? at + 2 : at;

    /// <summary>
    /// End of a noun phrase with the prepositional phrases that hang on it, up to and with the first that names somebody: "a village in northern
    /// Syria", "its border with Mali", "a shipment of food to Doha".
    /// </summary>
    public static int AttachedEnd(Passage passage, int end, ActorFinder actors)
    {
        end = BothWays(passage, end);
        for (var more = 0; more < MostAttached && passage.TagAt(end) is Tag.Preposition or Tag.To && NounPhrases.Opens(passage, end + 1) && !IsTime(passage, end + 1); more++)
        {
            if (!Attaching.Contains(passage.NormAt(end))) break;
            var next = PhraseEnd(passage, end + 1);
            if (actors.Known(passage, end + 1, next, places: true).Count > 0) return next;
            end = next;
        }

        return -1;
    }

    // "Brussels, Paris and Rome", but not "After talks with Brussels, London …".
    private static bool IsEnumeration(Passage passage, int comma)
    {
        if (passage.TagAt(comma + 1) is not Tag.Proper) return false;
        var after = NounPhrases.CoreEnd(passage, comma + 1);
        return passage.TagAt(after) == Tag.Coordinator || passage.TagAt(after) == Tag.Comma && passage.TagAt(after + 1) is Tag.Proper;
    }

    /// <summary>Whether a unit names a time: a weekday, a month, a year.</summary>
    public static bool IsTime(Passage passage, int i) =>
        passage.Is(i, WordTraits.Time) && passage.NormAt(i) is not ("march" or "may") || passage.TagAt(i) == Tag.Number && passage.NormAt(i) is { Length: 4 } year && year[0] is '1' or '2' && passage.TagAt(i + 1) is not Tag.Noun
        || passage.NormAt(i) is "last" or "next" && passage.Is(i + 1, WordTraits.Time);
}
