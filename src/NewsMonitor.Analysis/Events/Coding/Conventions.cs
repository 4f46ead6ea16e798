using NewsMonitor.Analysis.Events.Patterns;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>
/// The codebook's rules for acts that are only announced or refused: to say that one will cooperate is AGREE, to say that one will not is
/// REJECT, and to announce one's own hostile act is THREATEN. The words themselves are then the fact.
/// </summary>
internal static class Conventions
{
    /// <param name="pattern">The act's pattern.</param>
    /// <param name="modality">How the text presents the act.</param>
    /// <param name="refused">Whether its source says that it will not do it, or fails to.</param>
    /// <param name="announced">Whether its source says itself that it will do it.</param>
    public static EventCode Code(EventPattern pattern, Modality modality, bool refused, bool announced)
    {
        var cooperative = pattern.Root.Quad() is 1 or 2;
        if (refused && cooperative) return new EventCode(PloverRoot.Reject, Refusal(pattern.Root), RefusalMode(pattern.Root), Modality.Fact);
        if (modality == Modality.Intended && cooperative && pattern.Root != PloverRoot.Agree) return new EventCode(PloverRoot.Agree, Intention(pattern.Root), null, Modality.Fact);
        if (modality == Modality.Intended && announced && pattern.Root.Quad() == 4) return new EventCode(PloverRoot.Threaten, Threat(pattern.Root), null, Modality.Fact);
        return new EventCode(pattern.Root, pattern.Cameo, pattern.Mode, modality);
    }

    private static string Refusal(PloverRoot root) => root switch
    {
        PloverRoot.Cooperate => "121",
        PloverRoot.Aid => "122",
        PloverRoot.Retreat or PloverRoot.Concede => "124",
        PloverRoot.Consult => "125",
        _ => "120",
    };

    private static string? RefusalMode(PloverRoot root) => root switch
    {
        PloverRoot.Cooperate or PloverRoot.Aid => "assist",
        PloverRoot.Retreat or PloverRoot.Concede => "yield",
        PloverRoot.Consult => "meet",
        _ => null,
    };

    /// <summary>The code of the intention to do an act of that root.</summary>
    public static string Intention(PloverRoot root) => root switch
    {
        PloverRoot.Cooperate => "031",
        PloverRoot.Support => "032",
        PloverRoot.Aid => "033",
        PloverRoot.Retreat or PloverRoot.Concede => "035",
        PloverRoot.Consult => "036",
        _ => "030",
    };

    private static string Threat(PloverRoot root) => root switch
    {
        PloverRoot.Sanction => "131",
        PloverRoot.Protest => "133",
        PloverRoot.Coerce => "137",
        PloverRoot.Assault or PloverRoot.Mobilize => "138",
        _ => "130",
    };
}
