namespace NewsMonitor.Tension.Forks;

/// <summary>Which acts a fork hears of.</summary>
public enum ForkActs
{
    /// <summary>All.</summary>
    All = 0,

    /// <summary>Verbal roots alone: accusing, threatening, agreeing …</summary>
    Words = 1,

    /// <summary>Material roots alone: sanctions, troops, attacks, aid …</summary>
    Deeds = 2,
}
