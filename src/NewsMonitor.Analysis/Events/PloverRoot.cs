namespace NewsMonitor.Analysis.Events;

/// <summary>The root event types of PLOVER (Political Language Ontology for Verifiable Event Records), by rising hostility.</summary>
public enum PloverRoot
{
    Agree = 0,
    Consult = 1,
    Support = 2,
    Concede = 3,
    Cooperate = 4,
    Aid = 5,
    Retreat = 6,
    Request = 7,
    Accuse = 8,
    Reject = 9,
    Threaten = 10,
    Protest = 11,
    Sanction = 12,
    Mobilize = 13,
    Coerce = 14,
    Assault = 15,
}
