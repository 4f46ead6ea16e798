namespace NewsMonitor.Tension.Alerts;

/// <summary>What an alert rule measures.</summary>
public enum AlertMeasure
{
    /// <summary>The score, 0 to 100.</summary>
    Level = 0,

    /// <summary>How many points the score rose within the rule's window; from the unknown it rises as from 0.</summary>
    Rise = 1,

    /// <summary>The lower end of the band: the score is at least that, as far as can be told.</summary>
    Low = 2,

    /// <summary>The width of the band: how unsure the score is.</summary>
    Width = 3,

    /// <summary>Decayed conflict of the entity toward one counterpart, in events of intensity 10.</summary>
    Dyad = 4,

    /// <summary>Denials and promises that the entity's later deeds belied; fires at each new one.</summary>
    Said = 5,
}
