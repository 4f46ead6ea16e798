using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Backtesting;

/// <summary>
/// Scores a whole corpus after the fact, by all that it holds: corrections replace, retractions remove, wherever in it they stand. Pure;
/// not thread safe. The order of articles does not change one bit of the result.
/// </summary>
/// <param name="settings">The constants of the score; the default ones where null.</param>
public sealed class Backtest(FormulaSettings? settings = null)
{
    private const int ClaimDays = 28;

    private readonly SortedDictionary<string, EntityTension> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _retracted = new(StringComparer.Ordinal);
    private readonly TimelineVolume _volume = new();
    private readonly WorldTension _world = new(settings);

    /// <summary>Articles that count.</summary>
    public int Articles => _volume.Articles;

    /// <summary>Entities that any article touches, in ordinal order.</summary>
    public IReadOnlyCollection<string> Entities => _entities.Keys;

    /// <summary>The first and last day with an article; null where there is none.</summary>
    public (DateOnly First, DateOnly Last)? Days => _volume.ToSeries() is { Days: { IsEmpty: false } days } ? (days[0].Day, days[^1].Day) : null;

    /// <summary>Counts an article; a version no newer than the one held changes nothing.</summary>
    public void Add(DatedFindings found)
    {
        if (_retracted.Contains(found.Article) || (_revisions.TryGetValue(found.Article, out var held) && held >= found.Revision)) return;
        if (held > 0) Remove(found.Article);
        _revisions[found.Article] = found.Revision;
        _volume.Add(found.Article, found.Story, found.Day);
        if (found.Findings.Confrontation) _world.Add(found.Article, found.Story, found.Day, found.Outlet, found.Family);
        foreach (var claim in found.Findings.Claims)
        {
            if (!_entities.TryGetValue(claim.Entity, out var tension)) _entities[claim.Entity] = tension = new EntityTension(settings);
            tension.Add(claim with { Story = found.Story });
        }
    }

    /// <summary>Takes an article back for good, in every version.</summary>
    public void Retract(string article)
    {
        _retracted.Add(article);
        Remove(article);
    }

    /// <summary>The world and every entity at each moment, by time; the world first, then entities in ordinal order.</summary>
    /// <param name="from">Where the first step begins.</param>
    /// <param name="to">The last moment, at most.</param>
    /// <param name="every">The step, more than zero: rows stand at its end.</param>
    /// <param name="wanted">Which entities; all where null.</param>
    public IEnumerable<BacktestRow> Rows(DateTimeOffset from, DateTimeOffset to, TimeSpan every, Func<string, bool>? wanted = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(every, TimeSpan.Zero);
        var volume = _volume.ToSeries();
        var covered = volume.Days.Select(d => d.Day).ToHashSet();
        string[] entities = [.. _entities.Keys.Where(e => wanted is null || wanted(e))];
        for (var moment = from + every; moment <= to; moment += every)
        {
            // Just before it, for the day that begins at the moment is not the step's.
            var end = moment.AddTicks(-1);
            var known = DaysOf(moment - every, moment).Any(covered.Contains);
            var (last, first) = (LastDay(moment), LastDay(moment).AddDays(1 - ClaimDays));
            if (wanted is null || wanted(WorldTension.Name))
                yield return new BacktestRow(moment, WorldTension.Name, known ? _world.At(end, volume) : TensionScore.Unknown, _world.ArticlesOf(first, last));
            foreach (var entity in entities)
                yield return new BacktestRow(moment, entity, known ? _entities[entity].At(end, volume) : TensionScore.Unknown, _entities[entity].ClaimsOf(first, last));
        }
    }

    private void Remove(string article)
    {
        _volume.Retract(article);
        _world.Retract(article);
        foreach (var tension in _entities.Values) tension.Retract(article);
    }

    // A day that ends at the moment is the last one, not the day that begins there.
    private static DateOnly LastDay(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime.AddTicks(-1));

    private static IEnumerable<DateOnly> DaysOf(DateTimeOffset after, DateTimeOffset until)
    {
        for (var day = DateOnly.FromDateTime(after.UtcDateTime); day <= LastDay(until); day = day.AddDays(1)) yield return day;
    }
}
