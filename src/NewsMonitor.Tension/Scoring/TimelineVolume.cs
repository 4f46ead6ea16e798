namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// Counts distinct stories per day: copies of one story (same story key, same day) count once, and taking one copy back leaves the
/// others. Not thread safe.
/// </summary>
public sealed class TimelineVolume
{
    private readonly Dictionary<string, (string Story, DateOnly Day)> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Story, DateOnly Day), int> _copies = [];
    private readonly SortedDictionary<DateOnly, int> _days = [];
    private VolumeSeries? _series;

    /// <summary>Articles that count, copies included.</summary>
    public int Articles => _articles.Count;

    /// <summary>Distinct stories.</summary>
    public int Stories => _copies.Count;

    /// <summary>Counts an article. The same article twice changes nothing.</summary>
    public void Add(string article, string story, DateOnly day)
    {
        if (!_articles.TryAdd(article, (story, day))) return;
        var copies = _copies.GetValueOrDefault((story, day));
        _copies[(story, day)] = copies + 1;
        if (copies == 0) Change(day, 1);
    }

    /// <summary>Takes an article back; one that does not count changes nothing.</summary>
    public void Retract(string article)
    {
        if (!_articles.Remove(article, out var key)) return;
        var copies = _copies[key] - 1;
        if (copies > 0)
        {
            _copies[key] = copies;
            return;
        }

        _copies.Remove(key);
        Change(key.Day, -1);
    }

    /// <summary>The counts per day.</summary>
    public VolumeSeries ToSeries() => _series ??= new VolumeSeries([.. _days.Select(d => new DayCount(d.Key, d.Value))]);

    /// <summary>Every article that counts, in ordinal order of its id: for a snapshot of the state.</summary>
    public IReadOnlyList<(string Article, string Story, DateOnly Day)> ToList() =>
        [.. _articles.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Value.Story, a.Value.Day))];

    /// <summary>SHA-256 over the canonical form, lower-case hexadecimal.</summary>
    public string Digest() => Sha256Digest.Of(ToList().Select(a => $"{a.Article}\t{a.Story}\t{a.Day:yyyy-MM-dd}"));

    private void Change(DateOnly day, int by)
    {
        var count = _days.GetValueOrDefault(day) + by;
        if (count == 0) _days.Remove(day);
        else _days[day] = count;
        _series = null;
    }
}
