using System.Collections.Frozen;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Fills the slots of nouns that name events: "the invasion of Ukraine by Russia", "talks between Macron and Putin".</summary>
internal static class NounEvents
{
    private const int LongestModifier = 8;
    private const int MostPhrases = 3;

    // Verbs that end or prevent what their object names; their own pattern, if any, says what happened.
    private static readonly FrozenSet<string> Undoing = FrozenSet.ToFrozenSet(
        "lift suspend halt end cancel postpone stop prevent avoid avert reject deny condemn fear oppose rule refuse ease remove delay call demand propose discuss fail threaten warn accuse criticise criticize brush dismiss withdraw seek want describe denounce".Split(' '));

    /// <summary>The event of the noun at a unit; null where it is none or names nobody.</summary>
    public static Sides? Find(Passage passage, int i, ActorFinder actors, DateOnly? day)
    {
        if (passage.TagAt(i) is not Tag.Noun || passage.TagAt(i + 1) is Tag.Noun or Tag.Proper or Tag.Genitive || EventLexicon.Default.Noun(passage.NormAt(i)) is not { } pattern) return null;
        var start = ModifierStart(passage, i);
        if (passage.NormAt(start) is "no" or "any" or "possible" or "potential" or "alleged" && pattern.Root is PloverRoot.Assault or PloverRoot.Coerce) return null;

        var governor = Governor(passage, start);
        if (governor is { } verb && (VerbTrigger.At(passage, verb) is { } own && (own.End > i || own.Pattern.IsOuter) || Undoing.Contains(VerbForms.Default.LemmaOf(passage.NormAt(verb)) ?? ""))) return null;

        var sources = Known(actors.In(passage, start, i, places: false));
        var targets = Around(passage, i + 1, pattern, actors, ref sources);
        var modality = Modality.Fact;
        var confidence = 0.75;
        if (governor is { } light)
        {
            modality = VerbTriggerModality(passage, light);
            if (sources.Count == 0) sources = Known(SubjectOf(passage, light, actors));
        }
        else if (passage.TagAt(start - 1) is Tag.Preposition or Tag.To)
        {
            modality = Moods.Governed(passage, start, Modality.Fact);
            confidence = 0.5;
            if (sources.Count == 0 || (targets.Count == 0 && !pattern.Symmetric)) return null;
        }

        if (pattern.Symmetric && targets.Count == 0 && sources.Count >= 2) (sources, targets) = ([sources[0]], [.. sources.Skip(1)]);
        if (sources.Count == 0 && targets.Count == 0) return null;
        if (pattern.Symmetric && (sources.Count == 0 || targets.Count == 0)) confidence = 0.5;
        modality = Moods.OfClause(passage, start, i + 1, day, Moods.Governed(passage, start, modality));
        return new Sides(i, i + 1, pattern, sources, targets, modality, sources.Count > 0 && targets.Count > 0 ? confidence : confidence - 0.1);
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
        start > 0 && passage.TagAt(start - 1) is Tag.BaseVerb or Tag.PresentVerb or Tag.PastVerb or Tag.Ing ? start - 1 : null;

    private static List<Actor> SubjectOf(Passage passage, int verb, ActorFinder actors)
    {
        var start = verb;
        while (start > 0 && passage.TagAt(start - 1) is Tag.Auxiliary or Tag.BareAuxiliary or Tag.Modal or Tag.Adverb or Tag.Negation or Tag.To) start--;
        var form = passage.TagAt(start) == Tag.To ? GroupForm.Infinitive : passage.TagAt(verb) == Tag.Ing && start == verb ? GroupForm.Ing : GroupForm.Finite;
        var subject = Subjects.Of(passage, start, verb + 1, form, passage.TagAt(verb) == Tag.PastVerb);
        return subject.IsEmpty ? [] : actors.In(passage, subject.From, subject.To, places: false);
    }

    private static Modality VerbTriggerModality(Passage passage, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            switch (passage.TagAt(i))
            {
                case Tag.Negation: return Modality.Denied;
                case Tag.Modal: return Moods.OfGroup(passage.NormAt(i), passage.TagAt(i + 1) == Tag.Negation);
                case Tag.Auxiliary when passage.NormAt(i).EndsWith("n't", StringComparison.Ordinal): return Modality.Denied;
                case Tag.To: return Moods.Governed(passage, i, Modality.Intended);
                case Tag.Auxiliary or Tag.BareAuxiliary or Tag.Adverb: continue;
                default: return Modality.Fact;
            }
        }

        return Modality.Fact;
    }

    /// <summary>The phrases behind the noun: its target, its source behind "by", both behind "between".</summary>
    private static List<Actor> Around(Passage passage, int from, EventPattern pattern, ActorFinder actors, ref List<Actor> sources)
    {
        List<Actor> targets = [];
        var i = from;
        for (var phrases = 0; phrases < MostPhrases && passage.TagAt(i) is Tag.Preposition or Tag.To && NounPhrases.Opens(passage, i + 1); phrases++)
        {
            var norm = passage.NormAt(i);
            var end = VerbEvents.PhraseEnd(passage, i + 1, pair: norm == "between");
            if (norm == "between")
            {
                var both = Known(actors.In(passage, i + 1, end, places: false));
                if (both.Count >= 2) (sources, targets) = ([both[0]], [.. both.Skip(1)]);
                else if (sources.Count == 0) sources = both;
            }
            else if (norm == "by" && sources.Count == 0)
            {
                sources = Known(actors.In(passage, i + 1, end, places: false));
            }
            else if (norm == "of" && sources.Count == 0 && pattern.Root is PloverRoot.Mobilize or PloverRoot.Retreat)
            {
                // "the deployment of Russian soldiers": those who move are the source.
                sources = Known(actors.In(passage, i + 1, end, places: false));
            }
            else if (targets.Count == 0 && pattern.Prepositions.Contains(norm))
            {
                targets = Known(actors.In(passage, i + 1, end, places: true));
            }

            i = end;
        }

        return targets;
    }

    private static List<Actor> Known(List<Actor> actors) => [.. actors.Where(a => a.Id is not null)];
}
