using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Fills the slots of trigger verbs: who is the subject, whom it is done to.</summary>
internal static class VerbEvents
{
    private const int Reach = 16;

    /// <summary>The event of a trigger; null where it is only the topic of an outer verb, or has neither side.</summary>
    public static Sides? Find(Passage passage, VerbTrigger trigger, ActorFinder actors, DateOnly? day)
    {
        var subject = SubjectOf(passage, trigger);
        if (IsTopic(passage, trigger, subject)) return null;
        var modality = trigger.Modality;
        if (trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund) modality = Moods.Governed(passage, trigger.Start, modality);
        modality = Moods.OfClause(passage, trigger.Start, trigger.End, day, modality);
        if (modality == Modality.Denied && trigger.Pattern.Root == PloverRoot.Reject) modality = Modality.Fact;

        List<Actor> sources, targets;
        if (trigger.Voice == VerbVoice.Passive)
        {
            targets = subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: true);
            sources = Behind(passage, trigger.End, ["by"], actors, places: false);
        }
        else
        {
            sources = subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: false);
            targets = TargetsOf(passage, trigger, actors);
        }

        if (trigger.Pattern.Symmetric && !targets.Any(t => t.Id is not null) && sources.Count(s => s.Id is not null) >= 2)
            (sources, targets) = ([sources[0]], [.. sources.Skip(1)]);
        if (sources.Count == 0 && targets.Count == 0) return null;
        foreach (var source in sources) actors.Remember(source);
        return new Sides(trigger.Main, trigger.End, trigger.Pattern, sources, targets, modality, Confidence(sources, targets, trigger.Voice));
    }

    private static UnitRange SubjectOf(Passage passage, VerbTrigger trigger) => Subjects.Of(
        passage, trigger.Start, trigger.End,
        trigger.Voice switch { VerbVoice.Infinitive => GroupForm.Infinitive, VerbVoice.Gerund => GroupForm.Ing, VerbVoice.Passive => GroupForm.Passive, _ => GroupForm.Finite },
        passage.Units[trigger.Main].Tag == Tag.PastVerb);

    /// <summary>"threatened to attack", "accused Russia of attacking", "demanded that Russia withdraw": the outer verb is the event.</summary>
    private static bool IsTopic(Passage passage, VerbTrigger trigger, UnitRange subject)
    {
        var from = trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund ? trigger.Start : subject.IsEmpty ? trigger.Start : subject.From;
        var marked = trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund || passage.TagAt(from - 1) == Tag.That;
        if (!marked) return false;
        for (var i = from - 1; i >= 0 && i >= from - Reach / 2; i--)
        {
            if (passage.TagAt(i) is Tag.Semicolon or Tag.Stop or Tag.Colon) return false;
            if (passage.TagAt(i) == Tag.Comma && trigger.Voice == VerbVoice.Gerund) return false;
            if (i != trigger.Main && VerbTrigger.At(passage, i) is { } outer) return outer.Pattern.IsOuter || outer.Pattern.Root == PloverRoot.Agree;
            if (passage.Units[i].Finite && passage.TagAt(i) is not (Tag.Auxiliary or Tag.Modal)) return false;
        }

        return false;
    }

    private static List<Actor> TargetsOf(Passage passage, VerbTrigger trigger, ActorFinder actors)
    {
        // "threatened to attack Kyiv", "refused to talk to Washington": the target is the inner verb's.
        if (passage.TagAt(trigger.End) == Tag.To && trigger.Pattern.Root is PloverRoot.Threaten or PloverRoot.Reject or PloverRoot.Agree && VerbTrigger.At(passage, trigger.End + 1) is { } inner)
            return TargetsOf(passage, inner, actors);

        List<Actor> unknown = [];
        if (trigger.Pattern.TakesObject)
        {
            var from = trigger.End;
            while (passage.TagAt(from) is Tag.Adverb) from++;
            if (NounPhrases.Opens(passage, from))
            {
                var found = actors.In(passage, from, PhraseEnd(passage, from), places: true);
                if (found.Any(a => a.Id is not null)) return found;
                unknown = found;
            }
        }

        // "threatened his counterpart with sanctions in case of an attack against Ukraine": the unknown object is the target all the same.
        if (unknown.Count > 0 && trigger.Pattern.Root is PloverRoot.Threaten or PloverRoot.Assault or PloverRoot.Accuse) return unknown;
        var behind = Behind(passage, trigger.End, trigger.Pattern.Prepositions, actors, places: true);
        if (behind.Any(a => a.Id is not null)) return behind;

        // "warned that Russia would pay", "demanded that Russia withdraw": the clause's subject is meant.
        if (trigger.Pattern.Root is PloverRoot.Threaten or PloverRoot.Request or PloverRoot.Accuse && passage.TagAt(trigger.End) == Tag.That && NounPhrases.Opens(passage, trigger.End + 1))
        {
            var named = actors.In(passage, trigger.End + 1, NounPhrases.CoreEnd(passage, trigger.End + 1), places: false);
            if (named.Any(a => a.Id is not null)) return named;
        }

        return unknown.Count > 0 ? unknown : behind;
    }

    /// <summary>A noun phrase with those that are coordinated with it and, where it names nobody, its "of" phrase.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="from">First unit.</param>
    /// <param name="pair">Whether two are expected ("between X and Y"), so that a verb behind the second one begins no clause of its own.</param>
    internal static int PhraseEnd(Passage passage, int from, bool pair = false)
    {
        var end = NounPhrases.CoreEnd(passage, from);
        for (var more = 0; more < 3; more++)
        {
            var next = passage.TagAt(end) == Tag.Comma && passage.TagAt(end + 1) is Tag.Proper ? end + 1
                : passage.NormAt(end) is "and" or "or" or "as" ? end + 1
                : passage.NormAt(end) == "of" ? end + 1
                : -1;
            if (next > 0 && passage.NormAt(next) is "and" or "well" or "as") next++;
            if (next > 0 && passage.NormAt(next) is "as") next++;
            if (next < 0 || !NounPhrases.Opens(passage, next)) break;
            var core = NounPhrases.CoreEnd(passage, next);
            if (core == next || !pair && passage.Units[Math.Min(core, passage.Count - 1)].Finite && core < passage.Count && passage.NormAt(end) is not "of") break;
            end = core;
        }

        return Math.Max(end, from + 1);
    }

    /// <summary>The actors behind the first of the prepositions that has one, within the clause.</summary>
    internal static List<Actor> Behind(Passage passage, int from, string[] prepositions, ActorFinder actors, bool places)
    {
        List<Actor> unknown = [];
        foreach (var preposition in prepositions)
        {
            for (var i = from; i < Math.Min(passage.Count - 1, from + Reach); i++)
            {
                var tag = passage.TagAt(i);
                if (tag is Tag.Semicolon or Tag.Stop or Tag.Question || (tag == Tag.That && i > from)) break;
                if (passage.Units[i].Finite && tag is not Tag.Pronoun) break;
                if (tag is not (Tag.Preposition or Tag.To or Tag.Adverb or Tag.Subordinator) || passage.NormAt(i) != preposition || !NounPhrases.Opens(passage, i + 1)) continue;
                var found = actors.In(passage, i + 1, PhraseEnd(passage, i + 1), places);
                if (found.Any(a => a.Id is not null)) return found;
                if (unknown.Count == 0) unknown = found;
            }
        }

        return unknown;
    }

    internal static double Confidence(IReadOnlyList<Actor> sources, IReadOnlyList<Actor> targets, VerbVoice voice)
    {
        var (source, target) = (sources.Any(s => s.Id is not null), targets.Any(t => t.Id is not null));
        var filled = source && target ? 0.9 : source || target ? 0.7 : 0.5;
        return voice is VerbVoice.Infinitive or VerbVoice.Gerund ? filled - 0.1 : filled;
    }
}
