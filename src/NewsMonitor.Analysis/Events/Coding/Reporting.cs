using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>The reporting verb above a clause: "the government said it would …".</summary>
internal static class Reporting
{
    /// <summary>The main verb that reports the clause whose subject begins at a unit; null where none does.</summary>
    public static VerbGroup? Above(Passage passage, int subject)
    {
        var at = subject - 1;
        while (at > 0 && passage.TagAt(at) is Tag.That or Tag.Adverb or Tag.Comma or Tag.Noun or Tag.Proper && subject - at <= 4
            && (passage.TagAt(at) is not (Tag.Noun or Tag.Proper) || passage.Is(at, WordTraits.Time)) || passage.TagAt(at) == Tag.Preposition && passage.Is(at + 1, WordTraits.Time)) at--;
        if (at < 0 || VerbGroups.At(passage, at) is not { Form: GroupForm.Finite } group) return null;
        return group.Cue.Class is SpeechAct.Speech or SpeechAct.Promise or SpeechAct.Framing or SpeechAct.Order ? group : null;
    }

    /// <summary>Whether a pronoun at a unit stands for the subject of the verb that reports its clause.</summary>
    public static bool IsOwn(Passage passage, int subject) => passage.NormAt(subject) is "it" or "he" or "she" or "they" or "we" or "i" && Above(passage, subject) is not null;

    /// <summary>Who a pronoun at a unit stands for, within the passage: the subject of the clause above its own; empty where there is none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The pronoun.</param>
    public static UnitRange Antecedent(Passage passage, int at)
    {
        var clause = at;
        if (passage.TagAt(at + 1) is not (Tag.Auxiliary or Tag.Modal or Tag.PresentVerb or Tag.PastVerb or Tag.BaseVerb or Tag.Adverb or Tag.Negation))
        {
            // An object: its own clause's subject would be told by a reflexive.
            var own = Subjects.FiniteBefore(passage, at);
            if (own <= 0) return UnitRange.None;
            var subject = NounPhrases.Subject(passage, own);
            clause = subject.End > subject.Start ? subject.Start : own;
        }

        var above = Subjects.FiniteBefore(passage, clause);
        if (above <= 0) return UnitRange.None;
        var found = Subjects.Clean(passage, NounPhrases.Subject(passage, above));
        if (found.IsEmpty || passage.TagAt(found.From) is Tag.Pronoun or Tag.ObjectPronoun or Tag.Question) return UnitRange.None;
        return found;
    }
}
