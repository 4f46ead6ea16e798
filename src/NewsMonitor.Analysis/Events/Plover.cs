namespace NewsMonitor.Analysis.Events;

/// <summary>
/// Constants of the PLOVER ontology: intensity and quad class of each root.
/// Source of the intensities: the PLOVER codebook's scale as used by POLECAT (Halterman et al. 2023), conflict negative.
/// </summary>
public static class Plover
{
    private static readonly (string Name, double Intensity, int Quad)[] Roots =
    [
        ("AGREE", 2.5, 1), ("CONSULT", 2.5, 1), ("SUPPORT", 5, 1), ("CONCEDE", 4.5, 1),
        ("COOPERATE", 9.5, 2), ("AID", 10, 2), ("RETREAT", 6.5, 2),
        ("REQUEST", 0, 3), ("ACCUSE", -3, 3), ("REJECT", -2, 3), ("THREATEN", -3.5, 3),
        ("PROTEST", -5, 4), ("SANCTION", -6, 4), ("MOBILIZE", -5.5, 4), ("COERCE", -7, 4), ("ASSAULT", -9, 4),
    ];

    /// <summary>The root's name as PLOVER writes it: <c>MOBILIZE</c>.</summary>
    public static string Name(this PloverRoot root) => Roots[(int)root].Name;

    /// <summary>The root's name and quad class in an edition.</summary>
    public static (string Name, int Quad) Label(this PloverRoot root, PloverEdition edition) =>
        edition == PloverEdition.Yield && root is PloverRoot.Concede or PloverRoot.Retreat ? ("YIELD", 2) : (root.Name(), root.Quad());

    /// <summary>The root's intensity, −10 to 10.</summary>
    public static double Intensity(this PloverRoot root) => Roots[(int)root].Intensity;

    /// <summary>The root's quad class, 1 to 4.</summary>
    public static int Quad(this PloverRoot root) => Roots[(int)root].Quad;

    /// <summary>Whether the root is an act rather than words.</summary>
    public static bool IsDeed(this PloverRoot root) => Roots[(int)root].Quad is 2 or 4;
}
