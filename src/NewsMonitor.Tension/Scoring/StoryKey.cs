using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// What makes claims one event: same counterpart, side, root and event day. It counts by the texts that tell of it, as coverage does: were it counted
/// once, scores would fall as the feed grows. The side belongs to the key, because a threat and the threat in return on one day are two events.
/// </summary>
internal readonly record struct StoryKey(string? Counterpart, ClaimRole Role, PloverRoot Root, DateOnly Day)
{
    public bool IsCooperative => Root.Intensity() > 0;

    public bool IsDeed => Root.IsDeed();

    public static StoryKey Of(Claim claim) => new(claim.Counterpart, claim.Role, claim.Root, claim.Day);
}
