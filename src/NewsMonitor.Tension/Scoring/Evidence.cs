namespace NewsMonitor.Tension.Scoring;

/// <summary>What is known of an entity at one moment: decayed sums in events of intensity 10, and how independent their sources are.</summary>
/// <param name="Hostile"><c>H̃</c>: conflict by and toward it.</param>
/// <param name="Cooperative"><c>C̃</c>: cooperation by and toward it.</param>
/// <param name="Words">Conflict by it in words.</param>
/// <param name="Deeds">Conflict by it in deeds.</param>
/// <param name="Spread">
/// <c>Q̃</c>: squares of each publisher family's conflict per day, and the variance that unsure readings add, decayed twice as fast.
/// </param>
/// <param name="Outlets"><c>K</c>: effective number of independent publisher families behind the conflict; 0 where there is none.</param>
public readonly record struct Evidence(double Hostile, double Cooperative, double Words, double Deeds, double Spread, double Outlets)
{
    /// <summary>Whether there is enough to speak of.</summary>
    public bool IsKnown(FormulaSettings settings) => Hostile + Cooperative >= settings.LeastEvidence;
}
