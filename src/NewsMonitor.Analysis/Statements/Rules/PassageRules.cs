using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Runs every rule over one passage.</summary>
internal static class PassageRules
{
    public static List<Candidate> Find(Passage passage)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < passage.Count; i++)
        {
            if (VerbGroups.At(passage, i) is not { } group) continue;
            if (AttributionRule.Read(passage, group) is { } attribution) candidates.Add(attribution);
            if (ComplementRule.Read(passage, group) is { } complement) candidates.Add(complement);
        }

        AccordingRule.Find(passage, candidates);
        ReadingRule.Find(passage, candidates);
        NounCueRule.Find(passage, candidates);
        ColonRule.Find(passage, candidates);
        InnerAttribution.Find(passage, candidates);
        if (FloatingRule.Whole(passage) is { } floating) candidates.Add(floating);
        FloatingRule.Embedded(passage, candidates);
        return CandidateSelection.Choose(candidates);
    }
}
