using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Fills the slots of trigger verbs: who is the subject, whom it is done to.</summary>
internal static class VerbEvents
{
    private const int OuterReach = 8;
    private const int MutualReach = 20;

    /// <summary>The event of a trigger; null where it is only the topic of an outer verb, or has neither side.</summary>
    public static Sides? Find(Passage passage, VerbTrigger trigger, ActorFinder actors, DateOnly? day)
    {
        var subject = SubjectOf(passage, trigger);
        var denied = DeniedActs.Holds(passage, trigger.Start);
        if (denied ? trigger.Pattern.Root.Quad() != 4 : IsTopic(passage, trigger, subject) || Demands.IsTopic(passage, trigger, actors)) return null;
        if (trigger.Pattern.Root.Quad() == 4 && (!subject.IsEmpty && trigger.Voice != VerbVoice.Passive && NonActors.Heads(passage, subject.From, subject.To) || NonActors.IsGame(passage))) return null;
        var (sources, targets) = Fill(passage, trigger, subject, actors);
        if (sources.Count == 0 && targets.Count == 0) return null;
        if (trigger.Pattern.Root == PloverRoot.Consult && (sources.Count == 0 || targets.Count == 0)) return null;
        if ((trigger.Pattern.Traits & PatternTraits.SingleObject) != 0 && passage.TagAt(ObjectEnd(passage, trigger.ObjectFrom)) is Tag.Determiner or Tag.Adjective or Tag.Possessive or Tag.Quotation) return null;
        if ((trigger.Pattern.Traits & PatternTraits.KnownTarget) != 0 && !targets.Any(t => t.Id is not null)) return null;
        foreach (var source in sources) actors.Remember(source);
        var code = denied ? new EventCode(trigger.Pattern.Root, trigger.Pattern.Cameo, trigger.Pattern.Mode, Modality.Denied) : CodeOf(passage, trigger, subject, day, said: actors.Speaker is not null && !subject.IsEmpty && ActorFinder.IsSpeaker(passage, subject.From, subject.To));
        return new Sides(trigger.Main, trigger.End, trigger.Pattern, code, sources, targets, Confidence(sources, targets, trigger.Voice));
    }

    private static (List<Actor> Sources, List<Actor> Targets) Fill(Passage passage, VerbTrigger trigger, UnitRange subject, ActorFinder actors)
    {
        List<Actor> sources, targets;
        if (trigger.InSubject >= 0)
        {
            targets = trigger.Pattern.NamedInObject ? actors.Known(passage, subject.From, subject.To, places: true) : [];
            if (targets.Count == 0) targets = Slots.Behind(passage, trigger.InSubject + 1, trigger.Pattern.Prepositions, actors, places: true);
            if (targets.Count == 0) targets = Slots.Behind(passage, trigger.End, trigger.Pattern.Prepositions, actors, places: true);
            sources = Slots.Behind(passage, trigger.End, ["by"], actors, places: false);
        }
        else if (trigger.Voice == VerbVoice.Passive)
        {
            targets = subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: true);
            if (!targets.Any(t => t.Id is not null) && Slots.Behind(passage, trigger.End, [.. trigger.Pattern.Prepositions.Where(p => p != "by")], actors, places: true) is { Count: > 0 } receivers && receivers[0].Id is not null) targets = receivers;
            sources = Slots.Behind(passage, trigger.End, ["by"], actors, places: false);

            // "was arrested in Tirana": the state whose power it is.
            if (sources.Count == 0 && (trigger.Pattern.Root == PloverRoot.Coerce || trigger.Pattern.Mode == "asylum")) sources = [.. Slots.Behind(passage, trigger.End, ["in"], actors, places: true).Where(a => a.Id is not null)];
        }
        else
        {
            sources = subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: false);
            targets = TargetsOf(passage, trigger, actors);
        }

        if ((trigger.Pattern.Traits & PatternTraits.Reversed) != 0) (sources, targets) = (targets, sources);
        if (trigger.Pattern.Symmetric && !targets.Any(t => t.Id is not null) && sources.Count >= 2)
            (sources, targets) = ([sources[0]], [.. sources.Skip(1)]);
        if (sources.Count >= 2 && IsMutual(passage, trigger, targets)) (sources, targets) = ([sources[0]], [.. sources.Skip(1)]);
        if (trigger.Pattern.Symmetric && sources.Count == 0 && targets.Count >= 2) (sources, targets) = ([targets[0]], [.. targets.Skip(1)]);
        return (sources, targets);
    }

    /// <summary>"Venezuela and Guyana pledged not to use force against each other", "Turkey and Armenia signed in Ankara": the subjects act upon one another.</summary>
    private static bool IsMutual(Passage passage, VerbTrigger trigger, List<Actor> targets)
    {
        var end = Math.Min(passage.Count, trigger.End + MutualReach);
        for (var i = trigger.End; i < end; i++)
        {
            if (passage.NormAt(i) is "each" or "one" && passage.NormAt(i + 1) is "other" or "another") return true;
        }

        if (trigger.Pattern.Root is not (PloverRoot.Agree or PloverRoot.Consult or PloverRoot.Cooperate)) return false;
        if (!targets.Any(t => t.Id is not null)) return true;
        for (var i = trigger.End; i < end; i++)
        {
            if (passage.NormAt(i) is "with" or "to") return false;
        }

        // A place where they meet is no third party.
        return trigger.Pattern.Root == PloverRoot.Consult && passage.NormAt(trigger.End) is not "with";
    }

    private static EventCode CodeOf(Passage passage, VerbTrigger trigger, UnitRange subject, DateOnly? day, bool said)
    {
        var modality = trigger.Modality;
        var reported = !subject.IsEmpty && Reporting.Above(passage, subject.From) is not null;
        if (trigger.Modal is "would" or "'d" && reported && modality == Modality.Conditional) modality = Modality.Intended;
        var refused = trigger.Modality == Modality.Denied && trigger.Modal is not null;
        if (trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund)
        {
            refused |= Moods.IsFailure(passage, trigger.Start);
            modality = Moods.Governed(passage, trigger.Start, modality);
        }

        if (!subject.IsEmpty && passage.NormAt(subject.From) is "no" or "nobody" or "neither" or "none") modality = Modality.Denied;
        modality = Moods.OfClause(passage, trigger.Start, trigger.End, day, modality);
        if (modality == Modality.Denied && trigger.Pattern.Root == PloverRoot.Reject) modality = Modality.Fact;
        if (Vows.Promise(passage, trigger, modality) is { } promise) return promise;
        return Conventions.Code(trigger.Pattern, modality, refused, announced: said || !subject.IsEmpty && Reporting.IsOwn(passage, subject.From));
    }

    private static UnitRange SubjectOf(Passage passage, VerbTrigger trigger)
    {
        var form = trigger.Voice switch { VerbVoice.Infinitive => GroupForm.Infinitive, VerbVoice.Gerund => GroupForm.Ing, VerbVoice.Passive => GroupForm.Passive, _ => GroupForm.Finite };
        var subject = Subjects.Of(passage, trigger.Start, trigger.End, form, passage.Units[trigger.Main].Tag == Tag.PastVerb);

        // "Rebuffed by Argentina, the Uruguayan government is …".
        if (trigger.Voice == VerbVoice.Passive && trigger.Start == 0) subject = BehindComma(passage, trigger.End);
        subject = Outermost(passage, subject);

        // Headlines: "Greece, Turkey strike deal".
        return subject.From >= 2 && subject.From <= 4 && passage.TagAt(subject.From - 1) == Tag.Comma && passage.TagAt(trigger.Main) == Tag.BaseVerb && NounPhrases.Opens(passage, 0)
            && NounPhrases.CoreEnd(passage, 0) == subject.From - 1 ? new UnitRange(0, subject.To) : subject;
    }

    /// <summary>The first phrase behind the comma that ends an opening: "Rebuffed by Argentina, the Uruguayan government …".</summary>
    internal static UnitRange BehindComma(Passage passage, int from)
    {
        for (var i = from; i < passage.Count && i < from + 30; i++)
        {
            if (passage.TagAt(i) == Tag.Comma && NounPhrases.Opens(passage, i + 1)) return Subjects.Clean(passage, (i + 1, NounPhrases.CoreEnd(passage, i + 1)));
        }

        return UnitRange.None;
    }

    /// <summary>
    /// "An offer to open a hospital in Beirut was declined", "Claims that it had shipped shells were dismissed": what stands before the verb is an
    /// object of the subject's own infinitive or clause.
    /// </summary>
    private static UnitRange Outermost(Passage passage, UnitRange subject)
    {
        if (subject.From < 3 || passage.TagAt(subject.From - 1) is not (Tag.BaseVerb or Tag.PastVerb or Tag.Participle or Tag.PresentVerb or Tag.Preposition)) return subject;
        for (var i = subject.From - 2; i > 0 && i > subject.From - 2 - OuterReach; i--)
        {
            if (passage.TagAt(i) is Tag.Comma or Tag.Semicolon or Tag.Quotation or Tag.Subordinator) break;
            var opens = passage.TagAt(i) is Tag.To or Tag.That && passage.TagAt(subject.From - 1) != Tag.Preposition || passage.NormAt(i) is "who" or "which" && passage.HasFinite(i, subject.From);
            if (!opens || passage.TagAt(i - 1) is not (Tag.Noun or Tag.Proper)) continue;
            var outer = Subjects.Clean(passage, NounPhrases.Subject(passage, i));
            return outer.IsEmpty ? subject : outer;
        }

        return subject;
    }

    /// <summary>"threatened to attack", "accused Russia of attacking", "demanded that Russia withdraw": the outer verb is the event.</summary>
    private static bool IsTopic(Passage passage, VerbTrigger trigger, UnitRange subject)
    {
        var from = trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund ? trigger.Start : subject.IsEmpty ? trigger.Start : subject.From;
        var marked = trigger.Voice is VerbVoice.Infinitive or VerbVoice.Gerund || passage.TagAt(from - 1) == Tag.That;
        if (!marked) return false;
        for (var i = from - 1; i >= 0 && i >= from - OuterReach; i--)
        {
            if (passage.TagAt(i) is Tag.Semicolon or Tag.Stop or Tag.Colon) return false;
            if (passage.TagAt(i) == Tag.Comma && trigger.Voice == VerbVoice.Gerund) return false;
            if (i != trigger.Main && VerbTrigger.At(passage, i) is { } outer) return outer.Pattern.IsOuter || outer.Pattern.Root == PloverRoot.Agree;
            if (passage.Units[i].Finite && passage.TagAt(i) is not (Tag.Auxiliary or Tag.Modal)) return false;
        }

        return false;
    }

    /// <summary>Toward whom a trigger goes: its object, a phrase behind one of its prepositions, or the subject of its clause.</summary>
    internal static List<Actor> TargetsOf(Passage passage, VerbTrigger trigger, ActorFinder actors)
    {
        // "threatened to attack Kyiv", "refused to talk to Washington": the target is the inner verb's.
        if (passage.TagAt(trigger.End) == Tag.To && !trigger.Pattern.NamedInObject && trigger.Pattern.Root is PloverRoot.Threaten or PloverRoot.Reject or PloverRoot.Agree
            && InnerTargets(passage, trigger.End, actors) is { } inner) return inner;

        var pattern = trigger.Pattern;

        // "handed over four villages in Tavush to Azerbaijan": who receives is the target, wherever what is given lies.
        if (pattern.TakesObject && pattern.Root is PloverRoot.Cooperate or PloverRoot.Concede or PloverRoot.Aid or PloverRoot.Retreat && pattern.Takes("to")
            && Slots.Behind(passage, trigger.End, ["to"], actors, places: true) is { Count: > 0 } given && given[0].Id is not null) return given;
        List<Actor> unknown = [];
        var attached = -1;
        var from = trigger.ObjectFrom;
        while (passage.TagAt(from) is Tag.Adverb) from++;
        if ((pattern.TakesObject || pattern.NamedInObject) && NounPhrases.Opens(passage, from))
        {
            var last = passage.TagAt(trigger.End - 1) == Tag.To ? trigger.End - 1 : trigger.End;
            var end = Math.Max(Slots.PhraseEnd(passage, from), pattern.NamedInObject ? last : from + 1);
            var named = actors.Known(passage, from, end, places: true);
            if (named.Count > 0) return pattern.TakesObject ? actors.In(passage, from, end, places: true) : named;

            // "opened fire", "gave weapons": a word of the trigger is nobody; "took hostage two sailors": the object stands behind.
            var words = pattern.Rest.Length > 0 && trigger.End > from;
            if (pattern.TakesObject && (!words || NounPhrases.Opens(passage, trigger.End))) unknown = actors.In(passage, words ? trigger.End : from, words ? Slots.PhraseEnd(passage, trigger.End) : end, places: true);
            if (pattern.TakesObject && pattern.Rest.Length == 0) attached = Slots.AttachedEnd(passage, end, actors);
        }

        if (attached > 0 && !pattern.Takes(passage.NormAt(Slots.PhraseEnd(passage, from)))) return actors.InOne(passage, from, attached);

        if (attached > 0 && Slots.Behind(passage, trigger.End, pattern.Prepositions, actors, places: true) is { Count: > 0 } hanging && hanging[0].Id is not null) return hanging;

        // "threatened his counterpart with sanctions in case of an attack against Ukraine": the unknown object is the target all the same.
        if (unknown.Count > 0 && pattern.Root is PloverRoot.Threaten or PloverRoot.Assault or PloverRoot.Accuse) return unknown;
        var behind = Slots.Behind(passage, trigger.End, pattern.Prepositions, actors, places: true);
        if (behind.Any(a => a.Id is not null)) return behind;

        // "warned that Russia would pay", "demanded that Russia withdraw": the clause's subject is meant.
        if (pattern.Root is PloverRoot.Threaten or PloverRoot.Request or PloverRoot.Accuse && passage.TagAt(trigger.End) == Tag.That && NounPhrases.Opens(passage, trigger.End + 1))
        {
            var named = actors.In(passage, trigger.End + 1, NounPhrases.CoreEnd(passage, trigger.End + 1), places: false);
            if (named.Any(a => a.Id is not null)) return named;
        }

        if (behind.Count == 0 && unknown.Count == 0 && Postposed(passage, trigger, actors) is { Count: > 0 } blamed) return blamed;
        return unknown.Count > 0 && (behind.Count == 0 || pattern.Rest.Length == 0) ? unknown : behind;
    }

    private static int ObjectEnd(Passage passage, int from)
    {
        var end = NounPhrases.CoreEnd(passage, from);
        while (passage.TagAt(end) == Tag.Preposition && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1) end = next;
        return end;
    }

    /// <summary>The target of the verb behind a "to": "threatened to cut power to Moldova", "the refusal to meet the envoy"; null where no verb stands there.</summary>
    internal static List<Actor>? InnerTargets(Passage passage, int to, ActorFinder actors)
    {
        var verb = to + 1;
        while (passage.TagAt(verb) == Tag.Adverb) verb++;
        if (verb + 1 >= passage.Count) return null;
        if (VerbTrigger.At(passage, verb) is { } inner) return TargetsOf(passage, inner, actors);
        if (passage.TagAt(verb) != Tag.BaseVerb) return null;
        if (NounPhrases.Opens(passage, verb + 1)) return Slots.Named(passage, verb + 1, actors, places: true);
        return passage.TagAt(verb + 1) is Tag.Preposition or Tag.To && NounPhrases.Opens(passage, verb + 2) ? Slots.Named(passage, verb + 2, actors, places: true) : null;
    }

    /// <summary>"Lithuania will face consequences, the ministry warned": whom the words are about is the subject of the clause before them.</summary>
    private static List<Actor> Postposed(Passage passage, VerbTrigger trigger, ActorFinder actors)
    {
        if (trigger.Pattern.Root is not (PloverRoot.Threaten or PloverRoot.Request or PloverRoot.Accuse) || passage.TagAt(trigger.End) is not (Tag.Stop or Tag.Comma or Tag.Preposition)) return [];
        var (start, end) = NounPhrases.Subject(passage, trigger.Start);
        return end <= start || passage.TagAt(start - 1) != Tag.Comma || Subjects.First(passage, start - 1) is not { IsEmpty: false } first || !passage.HasFinite(first.To, start) ? [] : actors.Known(passage, first.From, first.To, places: true);
    }

    private static double Confidence(IReadOnlyList<Actor> sources, IReadOnlyList<Actor> targets, VerbVoice voice)
    {
        var (source, target) = (sources.Any(s => s.Id is not null), targets.Any(t => t.Id is not null));
        var filled = source && target ? 0.9 : source || target ? 0.7 : 0.5;
        return voice is VerbVoice.Infinitive or VerbVoice.Gerund ? filled - 0.1 : filled;
    }
}
