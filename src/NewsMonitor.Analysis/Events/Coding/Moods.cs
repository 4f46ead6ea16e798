using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>How the text presents an event: by the verb group, by what governs it, by the clause and by the years that stand beside it.</summary>
internal static class Moods
{
    private const int Governors = 7;

    private static readonly FrozenSet<string> Intentions = Set("plan intend want prepare vow promise pledge decide seek aim hope agree propose offer order expect ready set due consider mull threaten try attempt willing eager keen poised determined determine readiness willingness intention intent inclined mean");

    private static readonly FrozenSet<string> Doubts = Set("fear risk possibility prospect danger likelihood possible potential potentially imminent feared alleged allegedly planned eventual hypothetical threat worry concern prevent avoid avert deter discourage stop scenario pretext case event simulate");

    private static readonly FrozenSet<string> Denials = Set("deny denied denies denying without no never nor neither");

    /// <summary>What the word, with its lemma, makes of an act that it governs.</summary>
    public static WordTraits TraitsOf(string norm, string lemma) =>
        (Denials.Contains(norm) ? WordTraits.Denial : 0) | (IsAmong(Doubts, norm, lemma) ? WordTraits.Doubt : 0) | (IsAmong(Intentions, norm, lemma) ? WordTraits.Intention : 0);

    /// <summary>By modal verb and negation.</summary>
    public static Modality OfGroup(string? modal, bool negated) => (modal, negated) switch
    {
        (null, true) => Modality.Denied,
        (_, true) => Modality.Denied,
        ("will" or "shall" or "'ll", _) => Modality.Intended,
        ("would" or "should" or "must", _) => Modality.Conditional,
        ("could" or "may" or "might" or "can", _) => Modality.Hypothetical,
        _ => Modality.Fact,
    };

    /// <summary>By the word that governs an infinitive, a gerund or a noun at <paramref name="at"/>.</summary>
    public static Modality Governed(Passage passage, int at, Modality own)
    {
        if (passage.TagAt(at) == Tag.To && passage.NormAt(at - 1) is "is" or "are" or "was" or "were" && own == Modality.Fact) return Modality.Intended; // "are to train together"
        if (passage.TagAt(at) == Tag.To && passage.NormAt(at - 1) == "going") return IsNegation(passage.NormAt(at - 2)) ? Modality.Denied : Modality.Intended;
        for (var i = at - 1; i >= 0 && i >= at - Governors; i--)
        {
            var word = passage.WordAt(i);
            if (word.Is(WordTraits.Denial)) return Modality.Denied;
            if (word.Is(WordTraits.Doubt)) return Modality.Hypothetical;
            if (word.Is(WordTraits.Intention))
                return IsNegation(passage.NormAt(i - 1)) || passage.NormAt(i - 1) is "any" ? Modality.Denied : Modality.Intended;
            if (passage.TagAt(i) is Tag.Comma or Tag.Semicolon or Tag.Stop || passage.Units[i].Finite && passage.TagAt(i) is not (Tag.Auxiliary or Tag.Modal)) break;
        }

        return own;
    }

    private static bool IsNegation(string norm) => norm is "no" or "not" or "never" or "without" || norm.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>"failed to reach", "is unwilling to meet": the word right before the "to" at <paramref name="at"/> says that it is not done.</summary>
    public static bool IsFailure(Passage passage, int at) =>
        passage.TagAt(at) == Tag.To && ((passage.WordAt(at - 1).Lemma ?? passage.NormAt(at - 1)) is "fail" or "unwilling" or "reluctant" or "unable" or "refusal" or "refuse" or "decline" or "failure"
            || passage.NormAt(at - 1) is "willing" or "ready" or "prepared" or "intention" or "intend" or "plan" or "going" && passage.NormAt(at - 2) is "not" or "no" or "never" or "n't" or "longer");

    /// <summary>By "if", "unless", "in the event of" at the head of the clause, and by a year that lies before the article's.</summary>
    public static Modality OfClause(Passage passage, int at, int end, DateOnly? day, Modality own)
    {
        if (own is Modality.Denied or Modality.Hypothetical) return own;
        for (var i = at - 1; i >= 0 && i >= at - 12; i--)
        {
            if (passage.TagAt(i) is Tag.Semicolon or Tag.Stop) break;
            if (passage.NormAt(i) is "if" or "unless" or "should" && (i == 0 || passage.TagAt(i) == Tag.Subordinator)) return Modality.Conditional;
            if (passage.TagAt(i) is Tag.Comma) break;
        }

        return IsPast(passage, at, end, day) ? Modality.Historical : own;
    }

    private static bool IsPast(Passage passage, int at, int end, DateOnly? day)
    {
        for (var i = Math.Max(0, at - 8); i < Math.Min(passage.Count, end + 12); i++)
        {
            if (passage.TagAt(i) == Tag.Number && passage.NormAt(i) is { Length: 4 } norm && int.TryParse(norm, NumberStyles.Integer, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200
                && passage.NormAt(i - 1) is "in" or "since" or "of" or "during" or "from" or "until" or "february" or "march" or "the" && (day is not { } d || year < d.Year)) return true;
            if (i >= end && passage.TagAt(i) is Tag.Comma && passage.TagAt(i + 1) is not Tag.Preposition) break;
        }

        return false;
    }

    // A noun's plural counts as the noun.
    private static bool IsAmong(FrozenSet<string> words, string norm, string lemma) => words.Contains(lemma) || (norm.EndsWith('s') && words.Contains(norm[..^1]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
