using System.Collections.Immutable;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Explaining;

/// <summary>What one event adds to a change of the score.</summary>
/// <param name="Cause">Why it contributes otherwise than before.</param>
/// <param name="Points">Points of tension, −100 to 100; all points of an explanation add up to the change.</param>
/// <param name="Counterpart">The other side's entity id; null where the text names none.</param>
/// <param name="Role">Whether the entity acted or was acted upon.</param>
/// <param name="Root">PLOVER root.</param>
/// <param name="Day">The event's day, UTC.</param>
/// <param name="WeightBefore">What its reports weigh before, in events of intensity 10; conflict positive.</param>
/// <param name="WeightAfter">The same after.</param>
/// <param name="Claims">The reports: those known after, or, where none is left, those known before; the strongest first.</param>
public sealed record StoryChange(
    ChangeCause Cause,
    double Points,
    string? Counterpart,
    ClaimRole Role,
    PloverRoot Root,
    DateOnly Day,
    double WeightBefore,
    double WeightAfter,
    ImmutableArray<Claim> Claims);
