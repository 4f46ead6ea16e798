namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>What an outlet is.</summary>
public enum OutletKind
{
    /// <summary>A news agency, whose texts other outlets carry.</summary>
    Wire,

    /// <summary>A newspaper, in print or once in print.</summary>
    Paper,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>An outlet that exists on the web only, or gathers what others publish.</summary>
    Online,

    /// <summary>A weekly, monthly or trade magazine.</summary>
    Magazine,

    /// <summary>A government's own site.</summary>
    Government,
}
