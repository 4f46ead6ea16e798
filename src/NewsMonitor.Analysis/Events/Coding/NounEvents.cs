using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Fills the slots of nouns that name events: "the invasion of Ukraine by Russia", "talks between Macron and Putin".</summary>
internal static class NounEvents
{
    private const int LongestModifier = 8;
    private const int MostPhrases = 4;
    private const int SupposedReach = 8;

    // Verbs that end or prevent what their object names; their own pattern, if any, says what happened.
    private static readonly FrozenSet<string> Undoing = FrozenSet.ToFrozenSet(
        "lift suspend halt end cancel postpone stop prevent avoid avert reject deny condemn fear oppose rule refuse ease remove delay call demand propose discuss fail threaten warn accuse criticise criticize brush dismiss withdraw seek want describe denounce".Split(' '));

    // "a series of attacks", "a new round of talks": the noun behind "of" is what happens.
    private static readonly FrozenSet<string> Quantities = FrozenSet.ToFrozenSet("series round wave string number spate range package campaign act state barrage pair lot dozens hundreds kind form threat".Split(' '));

    /// <summary>Whether the word undoes what its object names, and whether it counts events.</summary>
    public static WordTraits TraitsOf(string norm, string? lemma) => (Undoing.Contains(lemma ?? "") ? WordTraits.Undoing : 0)
        | (Quantities.Contains(norm) || norm.EndsWith('s') && Quantities.Contains(norm[..^1]) ? WordTraits.Quantity : 0);

    /// <summary>The event of the noun at a unit; null where it is none or names nobody.</summary>
    public static Sides? Find(Passage passage, int i, ActorFinder actors, DateOnly? day)
    {
        var word = Compounds.WordAt(passage, i);
        if (!word.Is(WordTraits.EventNoun) || !IsNoun(passage, i) || PatternOf(passage, i, word) is not { } pattern) return null;
        var start = PhraseStart(passage, i);
        if (passage.NormAt(start) is "no" or "any" or "possible" or "potential" or "alleged" && pattern.Root is PloverRoot.Assault or PloverRoot.Coerce) return null;

        var governor = Governor(passage, start);
        if (governor is { } verb && IsToldByVerb(passage, verb, i)) return null;

        var sources = actors.Known(passage, start, i, places: false);
        var targets = Around(passage, i + 1, pattern, governor is null, actors, ref sources, out var end);
        var passive = governor is null ? PassiveBehind(passage, end) : -1;
        if (passive >= 0)
        {
            if (IsToldByVerb(passage, passive, i)) return null;
            if (sources.Count == 0) sources = Slots.Behind(passage, passive + 1, passage.NormAt(passive + 1) == "from" ? ["from"] : ["by"], actors, places: false);
            if (targets.Count == 0) targets = Slots.Behind(passage, passive + 1, pattern.Prepositions, actors, places: true);
        }

        // "a threat to attack Kyiv": the target is the inner verb's.
        if (targets.Count == 0 && passage.TagAt(end) == Tag.To && VerbEvents.InnerTargets(passage, end, actors) is { } inner) targets = inner;
        var modality = Modality.Fact;
        var confidence = 0.75;
        var refused = false;
        if (governor is { } light)
        {
            modality = VerbTriggerModality(passage, light, out refused);
            if (sources.Count == 0) sources = SubjectOf(passage, light, actors);
        }
        else if (passage.TagAt(start - 1) is Tag.Preposition or Tag.To || passage.NormAt(start - 1) is "after" or "before" or "since" or "until")
        {
            modality = Moods.Governed(passage, start, Modality.Fact);
            confidence = 0.5;

            // "After talks with Brussels, London …", "In defiance of the court, …".
            if (sources.Count == 0 && start == 1 && VerbEvents.BehindComma(passage, end) is { IsEmpty: false } main) sources = actors.Known(passage, main.From, main.To, places: false);
            // "arrived in Ankara for talks with Turkish officials": the clause's subject talks.
            if (sources.Count == 0 && pattern.Root == PloverRoot.Consult && targets.Any(t => t.Id is not null) && Subjects.FiniteBefore(passage, start) is > 0 and var finite)
            {
                var (from, to) = NounPhrases.Subject(passage, finite);
                sources = actors.Known(passage, from, to, places: false);
            }

            if (sources.Count == 0 || (targets.Count == 0 && !pattern.Symmetric)) return null;
        }

        if (pattern.Symmetric && targets.Count == 0 && sources.Count >= 2) (sources, targets) = ([sources[0]], [.. sources.Skip(1)]);
        var (knownSource, knownTarget) = (sources.Any(a => a.Id is not null), targets.Any(a => a.Id is not null));
        if (!knownSource && !knownTarget && pattern.Root != PloverRoot.Protest && (sources.Count == 0 || (targets.Count == 0 && governor is null))) return null;
        if (pattern.Symmetric && (sources.Count == 0 || targets.Count == 0)) confidence = 0.5;
        if (governor is null && targets.Count == 0 && pattern.Root == PloverRoot.Accuse) return null;
        modality = Moods.OfClause(passage, start, i + 1, day, Moods.Governed(passage, start, modality));
        if (modality == Modality.Fact && pattern.Root.Quad() == 4 && IsSupposed(passage, end)) modality = Modality.Hypothetical;
        if (pattern.Root.Quad() == 4 && DeniedActs.Holds(passage, start)) modality = Modality.Denied;
        return new Sides(i, i + 1, pattern, Conventions.Code(pattern, modality, refused, announced: false), sources, targets, knownSource && knownTarget ? confidence : confidence - 0.1);
    }

    /// <summary>"An attack on Kyiv would be a mistake", "the consequences of an invasion could be horrific": what only would have consequences has not come.</summary>
    private static bool IsSupposed(Passage passage, int from)
    {
        for (var i = from; i < passage.Count && i < from + SupposedReach; i++)
        {
            if (passage.TagAt(i) == Tag.Modal) return passage.NormAt(i) is "would" or "could" or "might" && passage.NormAt(i + 1) is not "have";
            if (passage.Units[i].Finite || passage.TagAt(i) is Tag.Comma or Tag.Stop or Tag.Semicolon or Tag.Colon or Tag.Quotation or Tag.That or Tag.Question or Tag.Subordinator) return false;
        }

        return false;
    }

    private static bool IsNoun(Passage passage, int i) =>
        (passage.TagAt(i) == Tag.Noun || Compounds.IsAt(passage, i) || passage.TagAt(i) == Tag.Proper && (i == 0 || passage.TagAt(i - 1) is Tag.Stop or Tag.Colon))
        && (passage.TagAt(i + 1) is not (Tag.Noun or Tag.Proper or Tag.Genitive) || Slots.IsTime(passage, i + 1));

    private static EventPattern? PatternOf(Passage passage, int i, Word word)
    {
        foreach (var pattern in word.EventNouns)
        {
            if (pattern.Rest.Length == 0 || pattern.Rest[0].Contains(passage.WordAt(i + 1))) return pattern;

            // "a hunger strike", "a nationwide general strike": a word before the noun tells which kind.
            for (var j = i - 1; j >= 0 && j >= i - 3 && passage.TagAt(j) is Tag.Noun or Tag.Adjective or Tag.Proper; j--)
            {
                if (pattern.Rest[0].Contains(passage.WordAt(j))) return pattern;
            }
        }

        return null;
    }

    /// <summary>Whether the verb that governs the noun says itself what happened, or undoes it.</summary>
    private static bool IsToldByVerb(Passage passage, int verb, int noun) =>
        VerbTrigger.At(passage, verb) is { } own && (own.End > noun || own.InSubject == noun || own.Pattern.IsOuter) || passage.Is(verb, WordTraits.Undoing);

    /// <summary>The passive verb of which the phrase that ends at a unit is the subject; −1 where there is none.</summary>
    private static int PassiveBehind(Passage passage, int end)
    {
        var i = end;

        // "An appeal … to repatriate the crew was issued by …": the phrase's own infinitive stands between.
        for (var steps = 0; steps < LongestModifier && i < passage.Count && passage.TagAt(end) is Tag.To or Tag.Preposition && !passage.Units[i].Finite && passage.TagAt(i) is not (Tag.Comma or Tag.Semicolon); steps++) i++;
        var be = false;
        while (passage.TagAt(i) is Tag.Auxiliary or Tag.BareAuxiliary or Tag.Modal or Tag.Adverb or Tag.Negation)
        {
            be |= passage.TagAt(i) is Tag.Auxiliary or Tag.BareAuxiliary;
            i++;
        }

        if (passage.TagAt(i) is Tag.PastVerb or Tag.PresentVerb && passage.NormAt(i) is "came" or "comes" && passage.NormAt(i + 1) == "from") return i;
        return passage.TagAt(i) is Tag.PastVerb or Tag.Participle && (be || passage.NormAt(i + 1) == "by") ? i : -1;
    }

    private static int PhraseStart(Passage passage, int i)
    {
        var start = ModifierStart(passage, i);
        return passage.NormAt(start - 1) == "of" && passage.Is(start - 2, WordTraits.Quantity)
            ? ModifierStart(passage, start - 2) : start;
    }

    private static int ModifierStart(Passage passage, int i)
    {
        var start = i;
        while (start > 0 && i - start < LongestModifier
            && passage.TagAt(start - 1) is Tag.Adjective or Tag.Proper or Tag.Noun or Tag.Genitive or Tag.Number or Tag.Determiner or Tag.Possessive or Tag.Dash or Tag.Participle)
        {
            start--;
            if (passage.TagAt(start) is Tag.Determiner or Tag.Possessive) break;
        }

        return start;
    }

    private static int? Governor(Passage passage, int start) =>
        start > 0 && passage.TagAt(start - 1) is Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Ing || start > 0 && passage.NormAt(start - 1) is "has" or "have" or "had" or "having" ? start - 1

        // "is on a visit to Ankara".
        : start > 1 && passage.NormAt(start - 1) is "on" or "in" && passage.NormAt(start - 2) is "is" or "are" or "was" or "were" ? start - 2
        : null;

    private static List<Actor> SubjectOf(Passage passage, int verb, ActorFinder actors)
    {
        var start = verb;
        while (start > 0 && passage.TagAt(start - 1) is Tag.Auxiliary or Tag.BareAuxiliary or Tag.Modal or Tag.Adverb or Tag.Negation or Tag.To) start--;
        var form = passage.TagAt(start) == Tag.To ? GroupForm.Infinitive : passage.TagAt(verb) == Tag.Ing && start == verb ? GroupForm.Ing : GroupForm.Finite;
        var subject = Subjects.Of(passage, start, verb + 1, form, passage.TagAt(verb) == Tag.PastVerb);
        return subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: false);
    }

    private static Modality VerbTriggerModality(Passage passage, int verb, out bool refused)
    {
        refused = false;
        for (var i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            switch (passage.TagAt(i))
            {
                case Tag.Negation:
                    refused = passage.TagAt(i - 1) == Tag.Modal;
                    return Modality.Denied;
                case Tag.Modal:
                    refused = passage.TagAt(i + 1) == Tag.Negation;
                    return Moods.OfGroup(passage.NormAt(i), refused);
                case Tag.Auxiliary when passage.NormAt(i).EndsWith("n't", StringComparison.Ordinal): return Modality.Denied;
                case Tag.To:
                    refused = Moods.IsFailure(passage, i);
                    return Moods.Governed(passage, i, Modality.Intended);
                case Tag.Auxiliary or Tag.BareAuxiliary or Tag.Adverb: continue;
                default: return Modality.Fact;
            }
        }

        return Modality.Fact;
    }

    /// <summary>The phrases behind the noun: its target, its source behind "by", both behind "between".</summary>
    private static List<Actor> Around(Passage passage, int from, EventPattern pattern, bool agents, ActorFinder actors, ref List<Actor> sources, out int i)
    {
        List<Actor> targets = [];
        i = SkipTimes(passage, from);
        for (var phrases = 0; phrases < MostPhrases && passage.TagAt(i) is Tag.Preposition or Tag.To && NounPhrases.Opens(passage, i + 1); phrases++)
        {
            var norm = passage.NormAt(i);
            var end = Slots.PhraseEnd(passage, i + 1, pair: norm == "between" || norm == "of" && pattern.Symmetric);
            if (Slots.IsTime(passage, i + 1))
            {
                i = SkipTimes(passage, end);
                continue;
            }

            if (norm == "between")
            {
                var both = actors.In(passage, i + 1, end, places: false);
                if (both.Count >= 2) (sources, targets) = ([both[0]], [.. both.Skip(1)]);
                else if (sources.Count == 0) sources = both;
            }
            else if (norm == "by" && agents && sources.Count == 0)
            {
                sources = Slots.Named(passage, i + 1, actors, places: false);
            }
            else if (norm == "of" && sources.Count == 0 && ((pattern.Traits & PatternTraits.Moves) != 0 || !pattern.Takes("of")))
            {
                // "the offensive of the Ethiopian army against …", "the deployment of Russian soldiers".
                sources = actors.Known(passage, i + 1, end, places: false);
            }
            else if (pattern.Takes(norm) && !targets.Any(t => t.Id is not null))
            {
                var found = Slots.Named(passage, i + 1, actors, places: true);
                if (targets.Count == 0 || found.Any(a => a.Id is not null)) targets = found;
            }

            i = SkipTimes(passage, end);
        }

        return targets;
    }

    private static int SkipTimes(Passage passage, int i)
    {
        while (Slots.IsTime(passage, i) || passage.TagAt(i) == Tag.Adverb) i++;
        return i;
    }
}
