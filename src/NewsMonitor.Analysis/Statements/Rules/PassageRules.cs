using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Runs every rule over one passage.</summary>
internal static class PassageRules
{
    public static List<Candidate> Find(Passage passage)
    {
        var candidates = new List<Candidate>();
        foreach (var group in VerbGroups.Find(passage))
        {
            if (AttributionRule.Read(passage, group) is { } attribution) candidates.Add(attribution);
            if (ComplementRule.Read(passage, group) is { } complement) candidates.Add(complement);
        }

        candidates.AddRange(AccordingRule.Find(passage));
        candidates.AddRange(ReadingRule.Find(passage));
        candidates.AddRange(NounCueRule.Find(passage));
        candidates.AddRange(ColonRule.Find(passage));
        candidates.AddRange(InnerAttribution.Find(passage));
        if (FloatingRule.Whole(passage) is { } floating) candidates.Add(floating);
        candidates.AddRange(FloatingRule.Embedded(passage));
        return CandidateSelection.Choose(candidates);
    }
}
