using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>What the stories of one event day add up to: integers in millionths of an event of intensity 10.</summary>
internal sealed class DayEvidence
{
    // Nothing is read so badly that one story could outweigh all others in the band.
    private const double LeastCertainty = 0.1;

    private DayEvidence(long hostile, long cooperative, long words, long deeds, double spread, KeyValuePair<string, int>[] reports) =>
        (Hostile, Cooperative, Words, Deeds, Spread, Reports) = (hostile, cooperative, words, deeds, spread, reports);

    /// <summary>Conflict by and toward the entity.</summary>
    public long Hostile { get; }

    /// <summary>Cooperation by and toward the entity.</summary>
    public long Cooperative { get; }

    /// <summary>Conflict in words by the entity.</summary>
    public long Words { get; }

    /// <summary>Conflict in deeds by the entity.</summary>
    public long Deeds { get; }

    /// <summary>Squares of each family's share of the conflict, and the variance of unsure readings: millionths squared.</summary>
    public double Spread { get; }

    /// <summary>How many texts on conflict each publisher family printed, in ordinal order.</summary>
    public KeyValuePair<string, int>[] Reports { get; }

    /// <summary>Adds stories up, in an order that does not depend on their arrival, so that the sums are the same to the bit.</summary>
    public static DayEvidence Of(IEnumerable<KeyValuePair<StoryKey, Story>> stories)
    {
        long hostile = 0, cooperative = 0, words = 0, deeds = 0;
        var doubt = 0d;
        var shares = new SortedDictionary<string, (long Weight, int Reports)>(StringComparer.Ordinal);
        foreach (var (key, story) in stories.OrderBy(s => s.Key.Root).ThenBy(s => s.Key.Role).ThenBy(s => s.Key.Counterpart, StringComparer.Ordinal))
        {
            var weight = Math.Abs(story.Weight);
            if (key.IsCooperative)
            {
                cooperative += weight;
                continue;
            }

            hostile += weight;
            if (key.Role == ClaimRole.By && key.IsDeed) deeds += weight;
            else if (key.Role == ClaimRole.By) words += weight;
            foreach (var telling in story.Tellings()) doubt += Share(telling, shares);
        }

        var spread = doubt;
        foreach (var (weight, _) in shares.Values) spread += (double)weight * weight;
        return new DayEvidence(hostile, cooperative, words, deeds, spread, [.. shares.Select(s => new KeyValuePair<string, int>(s.Key, s.Value.Reports))]);
    }

    // Divides a text among those who print it, and returns the variance that an unsure reading of it adds.
    private static double Share(Telling telling, SortedDictionary<string, (long Weight, int Reports)> shares)
    {
        var weight = Math.Abs((long)telling.Weight);
        foreach (var family in telling.Families)
        {
            var share = shares.GetValueOrDefault(family);
            shares[family] = (share.Weight + weight / telling.Families.Length, share.Reports + 1);
        }

        var certainty = Math.Max(LeastCertainty, telling.Certainty);
        return (double)weight * weight * (1 - certainty) / certainty;
    }
}
