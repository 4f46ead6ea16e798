using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>
/// "denied attacking", "has denied that it plans to attack", "rejected claims that it had shelled": the words are REJECT, and the act in
/// their complement is an event that is denied, so that what its source does later can be held against them.
/// </summary>
internal static class DeniedActs
{
    private const int Reach = 16;

    /// <summary>Whether the act that begins at a unit stands in the complement of a denial.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="act">First unit of the act's verb group.</param>
    public static bool Holds(Passage passage, int act)
    {
        for (var i = act - 1; i >= 0 && i >= act - Reach; i--)
        {
            var tag = passage.TagAt(i);
            if (tag is Tag.Stop or Tag.Semicolon or Tag.Colon or Tag.Comma or Tag.Quotation or Tag.Subordinator || passage.NormAt(i) == "but") return false;
            if (tag is Tag.PresentVerb or Tag.PastVerb or Tag.BaseVerb or Tag.Ing && IsDenial(passage, i) && OpensComplement(passage, i + 1, act)) return true;
        }

        return false;
    }

    private static bool IsDenial(Passage passage, int i) =>
        passage.WordAt(i).Lemma is "deny" or "refute" or "rebut" or "reject" or "dismiss"
        && VerbTrigger.At(passage, i) is { Voice: not VerbVoice.Passive, Modality: Modality.Fact or Modality.Intended, Pattern.Root: PloverRoot.Reject };

    // A denial of a clause or a gerund, or of claims that tell of one. What is rejected by itself ("rejected talks") is no denied act.
    private static bool OpensComplement(Passage passage, int from, int act)
    {
        var plain = passage.WordAt(from - 1).Lemma is "deny" or "refute" or "rebut";
        if (plain && passage.TagAt(from) is Tag.That or Tag.Ing) return true;
        if (plain && passage.NormAt(from) is "having" or "being") return true;
        if (plain && from < act && passage.TagAt(from) is Tag.Pronoun or Tag.Proper or Tag.Determiner or Tag.Possessive && passage.HasFinite(from, act + 1)) return true;
        for (var i = from; i < act && i < from + 6; i++)
        {
            if (plain && passage.NormAt(i) is "plan" or "plans" or "intention" or "intentions" or "intent" && (passage.TagAt(i + 1) == Tag.To || passage.NormAt(i + 1) is "of" or "for")) return true;
            if (IsClaim(passage.NormAt(i)) && (passage.TagAt(i + 1) == Tag.That || passage.NormAt(i + 1) is "of")) return true;
        }

        return false;
    }

    private static bool IsClaim(string norm) => norm is "claim" or "claims" or "allegation" or "allegations" or "accusation" or "accusations" or "report" or "reports" or "suggestion" or "suggestions"
        or "charge" or "charges" or "rumour" or "rumours" or "rumor" or "rumors";
}
