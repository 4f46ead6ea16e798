namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>Who decides what an outlet publishes.</summary>
public enum OutletControl
{
    /// <summary>Private owners, a foundation, a cooperative or a party that does not govern.</summary>
    Private,

    /// <summary>A public-service outlet: paid by the public or a state, its newsroom independent by law or charter.</summary>
    Public,

    /// <summary>A government, the party that is the state, or a company they hold to this end: state media.</summary>
    State,
}
