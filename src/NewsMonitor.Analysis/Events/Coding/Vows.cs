using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>"vowed to withdraw its troops", "vowed to defend Taiwan", "vowed not to attack": whether a vow threatens or promises, what is vowed decides.</summary>
internal static class Vows
{
    /// <summary>What the words are where they promise; null where they threaten, or are no vow.</summary>
    public static EventCode? Promise(Passage passage, VerbTrigger trigger, Modality modality)
    {
        if (trigger.Pattern.Root != PloverRoot.Threaten || passage.WordAt(trigger.Main).Lemma is not ("vow" or "swear")) return null;
        var at = trigger.Main + 1;
        var negated = passage.NormAt(at) is "not" or "never";
        if (negated) at++;
        if (passage.TagAt(at) != Tag.To) return null;
        do at++;
        while (passage.TagAt(at) == Tag.Adverb);
        var inner = VerbTrigger.At(passage, at)?.Pattern.Root;
        if (negated) return inner?.Quad() is 3 or 4 ? new EventCode(PloverRoot.Agree, "030", null, modality) : null;
        if (inner is { } root && root.Quad() is 1 or 2) return new EventCode(PloverRoot.Agree, Conventions.Intention(root), null, modality);
        return inner is null && IsBenign(passage.WordAt(at).Lemma) ? new EventCode(PloverRoot.Agree, "030", null, modality) : null;
    }

    private static bool IsBenign(string? lemma) => lemma is "help" or "defend" or "protect" or "support" or "back" or "assist" or "aid" or "stand" or "work" or "cooperate" or "rebuild" or "restore"
        or "honour" or "honor" or "respect" or "deepen" or "improve" or "uphold" or "abide" or "keep" or "remain" or "reform" or "welcome";
}
