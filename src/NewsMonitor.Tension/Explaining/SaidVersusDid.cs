using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Explaining;

/// <summary>
/// Holds a side to its word: a denial of an act, or a promise to cooperate, paired with the first material conflict of the same side toward
/// the same counterpart that comes after it. What a denial denied must come true in kind or worse; a promise is broken by any such act. Pure.
/// </summary>
public static class SaidVersusDid
{
    /// <summary>How long words bind where nothing else is asked for.</summary>
    public static TimeSpan DefaultWindow { get; } = TimeSpan.FromDays(60);

    /// <summary>Words and the deeds that belied them, the newest deed first.</summary>
    /// <param name="claims">Claims of one entity that stand, those of weight 0 too; only what it does itself matters.</param>
    /// <param name="window">How long words bind; more than zero.</param>
    /// <param name="upTo">The last event day that counts.</param>
    public static IReadOnlyList<BeliedWord> Find(IEnumerable<Claim> claims, TimeSpan window, DateOnly upTo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        var own = claims.Where(c => c.Role == ClaimRole.By && c.Counterpart is not null && c.Day <= upTo).ToList();
        var found = new List<BeliedWord>();
        foreach (var pair in own.GroupBy(c => c.Counterpart!, StringComparer.Ordinal))
        {
            var deeds = pair.Where(IsHostileDeed).OrderBy(c => c.Day).ToList();
            foreach (var words in pair.Where(c => KindOf(c) is not null).GroupBy(c => (Kind: KindOf(c)!.Value, c.Root, c.Day)))
            {
                var last = words.Key.Day.AddDays((int)Math.Ceiling(window.TotalDays));
                var belying = deeds.Where(d => d.Day > words.Key.Day && d.Day <= last && Belies(words.Key.Kind, words.Key.Root, d.Root)).ToList();
                if (belying.Count == 0) continue;

                // The first day on which it did so, and of that day the gravest act.
                var deed = belying.Where(d => d.Day == belying[0].Day).OrderBy(d => d.Root.Intensity()).ThenBy(d => d.Root).First();
                found.Add(new BeliedWord(
                    words.Key.Kind, pair.Key, words.Key.Root, words.Key.Day, InOrder(words), deed.Root, deed.Day, InOrder(belying.Where(d => d.Day == deed.Day && d.Root == deed.Root))));
            }
        }

        return [.. found.OrderByDescending(f => f.DeedDay).ThenByDescending(f => f.WordDay).ThenBy(f => f.Counterpart, StringComparer.Ordinal).ThenBy(f => f.WordRoot)];
    }

    private static WordKind? KindOf(Claim claim) => claim switch
    {
        { Modality: Modality.Denied } when IsMaterialConflict(claim.Root) => WordKind.Denial,
        { Modality: Modality.Fact, Root: PloverRoot.Agree } => WordKind.Promise,
        _ => null,
    };

    private static bool IsHostileDeed(Claim claim) => claim is { Modality: Modality.Fact, Weight: > 0 } && IsMaterialConflict(claim.Root);

    private static bool IsMaterialConflict(PloverRoot root) => root.Quad() == 4;

    private static bool Belies(WordKind kind, PloverRoot said, PloverRoot did) => kind == WordKind.Promise || did == said || did.Intensity() < said.Intensity();

    private static IReadOnlyList<Claim> InOrder(IEnumerable<Claim> claims) =>
        [.. claims.OrderByDescending(c => c.Confidence).ThenBy(c => c.Article, StringComparer.Ordinal).ThenBy(c => c.Event).DistinctBy(c => (c.Article, c.Event))];
}
