using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Explaining;

/// <summary>What kind of word was given.</summary>
public enum WordKind
{
    /// <summary>It denied an act of conflict.</summary>
    Denial = 0,

    /// <summary>It promised to cooperate or to yield.</summary>
    Promise = 1,
}

/// <summary>A word and the deed that belied it.</summary>
/// <param name="Kind">Denial or promise.</param>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="WordRoot">PLOVER root of what was denied, or <see cref="PloverRoot.Agree"/>.</param>
/// <param name="WordDay">When it was said.</param>
/// <param name="Words">The reports of the word, the surest first.</param>
/// <param name="DeedRoot">PLOVER root of the deed.</param>
/// <param name="DeedDay">When it was done.</param>
/// <param name="Deeds">The reports of the deed, the surest first.</param>
public sealed record BeliedWord(
    WordKind Kind,
    string Counterpart,
    PloverRoot WordRoot,
    DateOnly WordDay,
    IReadOnlyList<Claim> Words,
    PloverRoot DeedRoot,
    DateOnly DeedDay,
    IReadOnlyList<Claim> Deeds)
{
    /// <summary>Days between the two, 1 or more.</summary>
    public int LagDays => DeedDay.DayNumber - WordDay.DayNumber;
}
