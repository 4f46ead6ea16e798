namespace NewsMonitor.Analysis.Events;

/// <summary>Whose labels an event is written with. Editions differ in one root; everything else is the same.</summary>
public enum PloverEdition
{
    /// <summary>Sixteen roots, as in POLECAT: words that give way are CONCEDE (verbal cooperation), deeds RETREAT (material cooperation).</summary>
    Split = 0,

    /// <summary>Fifteen roots, as before the split: both are YIELD, material cooperation. Sets that were labelled with it compare with this.</summary>
    Yield = 1,
}
