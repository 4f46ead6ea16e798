using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// All claims of one entity, folded into integer sums per event day. Not thread safe. The order in which claims and retractions of
/// different articles arrive does not change one bit of it.
/// </summary>
/// <param name="settings">The constants of the score; the default ones where null.</param>
public sealed class EntityTension(FormulaSettings? settings = null)
{
    private const double Unit = 1_000_000;

    private readonly Dictionary<string, HashSet<StoryKey>> _storiesByArticle = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, EventDay> _days = [];
    private string? _digest;

    /// <summary>The constants of the score.</summary>
    public FormulaSettings Settings { get; } = settings ?? FormulaSettings.Default;

    /// <summary>Number of claims that count.</summary>
    public int Claims { get; private set; }

    /// <summary>The first day with a claim; null where there is none.</summary>
    public DateOnly? FirstDay => _days.Count == 0 ? null : _days.Keys.First();

    internal IEnumerable<KeyValuePair<StoryKey, Story>> Stories => _days.Values.SelectMany(d => d.Stories);

    /// <summary>Adds a claim. Adding the same claim (article, event, role) twice changes nothing; neither does one of weight 0.</summary>
    public void Add(Claim claim)
    {
        if (claim.Weight == 0) return;
        var key = StoryKey.Of(claim);
        if (!_days.TryGetValue(key.Day, out var day)) _days[key.Day] = day = new EventDay();
        if (!day.Add(key, claim)) return;
        Claims++;
        if (!_storiesByArticle.TryGetValue(claim.Article, out var keys)) _storiesByArticle[claim.Article] = keys = [];
        keys.Add(key);
        _digest = null;
    }

    /// <summary>Takes back every claim of an article; leaves exactly the state of never having seen it.</summary>
    public void Retract(string article)
    {
        if (!_storiesByArticle.Remove(article, out var keys)) return;
        foreach (var key in keys)
        {
            var day = _days[key.Day];
            Claims -= day.Remove(key, article);
            if (day.Stories.Count == 0) _days.Remove(key.Day);
        }

        _digest = null;
    }

    /// <summary>Every claim that counts, in canonical order: for a snapshot of the state.</summary>
    public IReadOnlyList<Claim> ToList() =>
        [.. Stories.SelectMany(s => s.Value.Claims)
            .OrderBy(c => c.Article, StringComparer.Ordinal).ThenBy(c => c.Event).ThenBy(c => c.Role)
            .ThenBy(c => c.Counterpart, StringComparer.Ordinal).ThenBy(c => c.Root)];

    /// <summary>What is known at a moment. Events of days that begin later do not count yet.</summary>
    public Evidence EvidenceAt(DateTimeOffset moment)
    {
        double hostile = 0, cooperative = 0, words = 0, deeds = 0, spread = 0;
        var reports = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (day, stories) in _days)
        {
            var decay = Decay.Weight(day, moment, Settings.HalfLifeDays);
            if (decay == 0) continue;
            var weight = decay / Unit;
            var found = stories.Evidence;
            hostile += found.Hostile * weight;
            cooperative += found.Cooperative * weight;
            words += found.Words * weight;
            deeds += found.Deeds * weight;
            spread += found.Spread * weight * weight;
            foreach (var (family, count) in found.Reports) reports[family] = reports.GetValueOrDefault(family) + count * decay;
        }

        return new Evidence(hostile, cooperative, words, deeds, spread, Effective(reports));
    }

    /// <summary>Claims of event days in <c>[from, to]</c>.</summary>
    public int ClaimsOf(DateOnly from, DateOnly to)
    {
        var count = 0;
        foreach (var (day, stories) in _days)
        {
            if (day >= from && day <= to) count += stories.Stories.Values.Sum(s => s.Claims.Count);
        }

        return count;
    }

    /// <summary>The score at a moment, with that moment's volume of coverage.</summary>
    public TensionScore At(DateTimeOffset moment, VolumeSeries volume) =>
        TensionScore.Of(EvidenceAt(moment), volume.At(moment, Settings.HalfLifeDays), Settings);

    /// <summary>The score alone, rounded to 0.01, without its band; null where nothing is known.</summary>
    public double? LevelAt(DateTimeOffset moment, VolumeSeries volume)
    {
        double hostile = 0, cooperative = 0;
        foreach (var (day, stories) in _days)
        {
            var weight = Decay.Weight(day, moment, Settings.HalfLifeDays) / Unit;
            hostile += stories.Evidence.Hostile * weight;
            cooperative += stories.Evidence.Cooperative * weight;
        }

        if (!new Evidence(hostile, cooperative, 0, 0, 0, 0).IsKnown(Settings)) return null;
        var score = TensionFormula.Score(hostile, cooperative, volume.At(moment, Settings.HalfLifeDays), Settings);
        return Math.Round(score, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Decayed conflict and cooperation with each counterpart, apart by who acted, in no particular order.</summary>
    public IReadOnlyList<DyadScore> Dyads(DateTimeOffset moment)
    {
        var sums = new Dictionary<string, DyadScore>(StringComparer.Ordinal);
        foreach (var (key, story) in Stories.OrderBy(s => s.Key.Day).ThenBy(s => s.Key.Root).ThenBy(s => s.Key.Role))
        {
            if (key.Counterpart is not { } counterpart) continue;
            var weight = Math.Abs(story.Weight) * Decay.Weight(key.Day, moment, Settings.HalfLifeDays) / Unit;
            sums[counterpart] = (sums.GetValueOrDefault(counterpart) ?? DyadScore.None(counterpart)).With(key.Root, key.Role, weight);
        }

        return [.. sums.Values];
    }

    /// <summary>Decayed conflict and cooperation with one counterpart, apart by who acted.</summary>
    public DyadScore DyadWith(string counterpart, DateTimeOffset moment)
    {
        var sum = DyadScore.None(counterpart);
        foreach (var (day, stories) in _days)
        {
            var decay = Decay.Weight(day, moment, Settings.HalfLifeDays) / Unit;
            if (decay == 0) continue;
            foreach (var (key, story) in stories.Stories.Where(s => s.Key.Counterpart == counterpart).OrderBy(s => s.Key.Root).ThenBy(s => s.Key.Role))
                sum = sum.With(key.Root, key.Role, Math.Abs(story.Weight) * decay);
        }

        return sum;
    }

    /// <summary>SHA-256 over the canonical form of the integer state, lower-case hexadecimal.</summary>
    public string Digest() => _digest ??= Sha256Digest.Of(ToList().Select(c =>
        $"{c.Article}\t{c.Event}\t{c.Role}\t{c.Counterpart}\t{c.Root.Name()}\t{c.Day:yyyy-MM-dd}\t{c.Weight}\t{c.Story}\t{c.Family}\t{c.Confidence}"));

    // (Σn)² / Σn²: as many families as would carry the same weight if all told equally much.
    private static double Effective(Dictionary<string, double> reports)
    {
        double sum = 0, squares = 0;
        foreach (var (_, count) in reports.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            sum += count;
            squares += count * count;
        }

        return squares > 0 ? sum * sum / squares : 0;
    }
}
