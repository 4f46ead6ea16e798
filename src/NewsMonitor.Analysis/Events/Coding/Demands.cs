using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Demands without a verb of demanding: "Macron said that Iran must release the hostages", "Iran should disarm," he said.</summary>
internal static class Demands
{
    private static readonly EventPattern Pattern = new("modal:must", [], PloverRoot.Request, "100", null, false, false, [], PatternTraits.None);

    /// <summary>The demand whose modal verb is the unit; null where it tells of none: its speaker and whom it is made of must both be known, and differ.</summary>
    public static Sides? Find(Passage passage, int i, ActorFinder actors)
    {
        if (!IsDuty(passage, i)) return null;
        var subject = Subjects.Clean(passage, NounPhrases.Subject(passage, i));
        if (subject.IsEmpty || actors.Known(passage, subject.From, subject.To, places: false) is not { Count: > 0 } targets) return null;
        var source = Source(passage, subject, actors);
        if (source is null || targets.Any(t => t.Id == source.Id)) return null;
        return new Sides(i, i + 1, Pattern, new EventCode(PloverRoot.Request, Pattern.Cameo, null, Modality.Fact), [source], targets, 0.8);
    }

    /// <summary>Whether the verb group that begins at a unit only says what somebody else is to do, so that it is the demand's topic.</summary>
    public static bool IsTopic(Passage passage, VerbTrigger trigger, ActorFinder actors)
    {
        for (var i = trigger.Start; i < trigger.Main; i++)
        {
            if (Find(passage, i, actors) is not null) return true;
        }

        return false;
    }

    private static bool IsDuty(Passage passage, int i) => passage.TagAt(i) switch
    {
        Tag.Modal => passage.NormAt(i) is "must" or "should" or "ought" && passage.NormAt(i + 1) is not "have",
        Tag.Auxiliary => passage.NormAt(i) is "has" or "have" && passage.TagAt(i + 1) == Tag.To,
        Tag.PresentVerb or Tag.BaseVerb => passage.NormAt(i) is "needs" or "need" && passage.TagAt(i + 1) == Tag.To,
        _ => false,
    };

    private static Actor? Source(Passage passage, UnitRange subject, ActorFinder actors)
    {
        if (Reporting.Above(passage, subject.From) is not { } report) return actors.Speaker;
        var speaker = Subjects.Of(passage, report);
        return speaker.IsEmpty ? null : actors.Known(passage, speaker.From, speaker.To, places: false).FirstOrDefault();
    }
}
