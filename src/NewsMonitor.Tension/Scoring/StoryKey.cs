using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// What makes claims one story: same counterpart, side, root and event day. A story weighs its strongest claim, however many outlets
/// report it. The side belongs to the key, because a threat and the threat in return on one day are two stories.
/// </summary>
internal readonly record struct StoryKey(string? Counterpart, ClaimRole Role, PloverRoot Root, DateOnly Day)
{
    public bool IsCooperative => Root.Intensity() > 0;

    public bool IsDeed => Root.IsDeed();

    public static StoryKey Of(Claim claim) => new(claim.Counterpart, claim.Role, claim.Root, claim.Day);
}
