using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// All claims of one entity, folded into integer day buckets. Not thread safe. The order in which claims and retractions of
/// different articles arrive does not change one bit of it.
/// </summary>
public sealed class EntityTension
{
    private const double Unit = 1_000_000;

    private readonly Dictionary<StoryKey, Story> _stories = [];
    private readonly Dictionary<string, HashSet<StoryKey>> _storiesByArticle = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, DayBucket> _days = [];
    private string? _digest;

    /// <summary>Number of claims that count.</summary>
    public int Claims { get; private set; }

    /// <summary>The first day with a claim; null where there is none.</summary>
    public DateOnly? FirstDay => _days.Count == 0 ? null : _days.Keys.First();

    /// <summary>Adds a claim. Adding the same claim (article, event, role) twice changes nothing.</summary>
    public void Add(Claim claim)
    {
        if (claim.Weight == 0) return;
        var key = StoryKey.Of(claim);
        if (!_stories.TryGetValue(key, out var story)) _stories[key] = story = new Story();
        var before = story.Weight;
        if (!story.Add(claim)) return;
        Claims++;
        if (!_storiesByArticle.TryGetValue(claim.Article, out var keys)) _storiesByArticle[claim.Article] = keys = [];
        keys.Add(key);
        Move(key, before, story.Weight);
        _digest = null;
    }

    /// <summary>Takes back every claim of an article; leaves exactly the state of never having seen it.</summary>
    public void Retract(string article)
    {
        if (!_storiesByArticle.Remove(article, out var keys)) return;
        foreach (var key in keys)
        {
            var story = _stories[key];
            var before = story.Weight;
            Claims -= story.Remove(article);
            if (story.Claims.Count == 0) _stories.Remove(key);
            Move(key, before, story.Weight);
        }

        _digest = null;
    }

    /// <summary>Every claim that counts, in canonical order: for a snapshot of the state.</summary>
    public IReadOnlyList<Claim> ToList() =>
        [.. _stories.Values.SelectMany(s => s.Claims)
            .OrderBy(c => c.Article, StringComparer.Ordinal).ThenBy(c => c.Event).ThenBy(c => c.Role)
            .ThenBy(c => c.Counterpart, StringComparer.Ordinal).ThenBy(c => c.Root)];

    /// <summary>The score at a moment, with that moment's volume of coverage.</summary>
    public TensionScore At(DateTimeOffset moment, VolumeSeries volume)
    {
        double hostile = 0, cooperative = 0, words = 0, deeds = 0;
        foreach (var (day, bucket) in _days)
        {
            var weight = Decay.Weight(day, moment) / Unit;
            if (weight == 0) continue;
            hostile += bucket.Hostile * weight;
            cooperative += bucket.Cooperative * weight;
            words += bucket.Words * weight;
            deeds += bucket.Deeds * weight;
        }

        if (hostile + cooperative < TensionFormula.LeastEvidence) return TensionScore.Unknown;
        var tension = TensionFormula.Score(hostile, cooperative, volume.At(moment));
        return new TensionScore(Rounded(tension), Rounded(hostile), Rounded(cooperative), Rounded(words), Rounded(deeds));
    }

    /// <summary>The curve from <paramref name="from"/> to <paramref name="to"/>, both included, at equal steps.</summary>
    /// <param name="from">First moment.</param>
    /// <param name="to">Last moment; the last point stands there even where the step does not reach it.</param>
    /// <param name="step">More than zero.</param>
    /// <param name="volume">The timeline's volume.</param>
    public IReadOnlyList<ScorePoint> History(DateTimeOffset from, DateTimeOffset to, TimeSpan step, VolumeSeries volume)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        var points = new List<ScorePoint>();
        for (var moment = from; moment < to; moment += step) points.Add(new ScorePoint(moment, At(moment, volume)));
        if (from <= to) points.Add(new ScorePoint(to, At(to, volume)));
        return points;
    }

    /// <summary>Decayed conflict and cooperation with each counterpart, apart by who acted, in no particular order.</summary>
    public IReadOnlyList<DyadScore> Dyads(DateTimeOffset moment)
    {
        var sums = new Dictionary<string, DyadScore>(StringComparer.Ordinal);
        foreach (var (key, story) in _stories.OrderBy(s => s.Key.Day).ThenBy(s => s.Key.Root).ThenBy(s => s.Key.Role))
        {
            if (key.Counterpart is not { } counterpart) continue;
            var weight = Math.Abs((long)story.Weight) * Decay.Weight(key.Day, moment) / Unit;
            var sum = sums.GetValueOrDefault(counterpart) ?? new DyadScore(counterpart, 0, 0, 0, 0);
            sums[counterpart] = (key.IsCooperative, key.Role) switch
            {
                (false, ClaimRole.By) => sum with { HostileBy = sum.HostileBy + weight },
                (false, _) => sum with { HostileToward = sum.HostileToward + weight },
                (true, ClaimRole.By) => sum with { CooperativeBy = sum.CooperativeBy + weight },
                (true, _) => sum with { CooperativeToward = sum.CooperativeToward + weight },
            };
        }

        return [.. sums.Values];
    }

    /// <summary>SHA-256 over the canonical form of the integer state, lower-case hexadecimal.</summary>
    public string Digest() => _digest ??= Sha256Digest.Of(ToList().Select(c =>
        $"{c.Article}\t{c.Event}\t{c.Role}\t{c.Counterpart}\t{c.Root.Name()}\t{c.Day:yyyy-MM-dd}\t{c.Weight}"));

    private void Move(StoryKey key, int before, int after)
    {
        var bucket = _days.GetValueOrDefault(key.Day);
        bucket.Move(key, before, after);
        if (bucket.IsEmpty) _days.Remove(key.Day);
        else _days[key.Day] = bucket;
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
