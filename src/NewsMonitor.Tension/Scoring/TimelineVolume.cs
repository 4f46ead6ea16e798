using NewsMonitor.Analysis.Documents;
using NewsMonitor.Tension.Copies;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// Counts distinct stories per day: copies of one story on one day, verbatim or edited, count once, and taking one copy back leaves the
/// others. Not thread safe.
/// </summary>
public sealed class TimelineVolume
{
    private const int CopyDays = 3;

    private readonly Dictionary<string, (DateOnly Day, int Text)> _articles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, CopyGroups> _days = [];
    private VolumeSeries? _series;

    /// <summary>Articles that count, copies included.</summary>
    public int Articles => _articles.Count;

    /// <summary>Distinct stories.</summary>
    public int StoryCount => _days.Values.Sum(d => d.Count);

    /// <summary>Counts an article. The same article twice changes nothing.</summary>
    public void Add(string article, string story, DateOnly day) => Add(article, StoryId.Parse(story), day);

    /// <summary>Counts an article. The same article twice changes nothing.</summary>
    public void Add(string article, StoryId story, DateOnly day)
    {
        if (_articles.ContainsKey(article)) return;
        if (!_days.TryGetValue(day, out var stories)) _days[day] = stories = new CopyGroups();
        _articles.Add(article, (day, stories.Add(story)));
        _series = null;
    }

    /// <summary>Takes an article back; one that does not count changes nothing.</summary>
    public void Retract(string article)
    {
        if (!_articles.Remove(article, out var key)) return;
        var stories = _days[key.Day];
        stories.Remove(key.Text);
        if (stories.Count == 0) _days.Remove(key.Day);
        _series = null;
    }

    /// <summary>Other articles, of days at most three apart, whose texts are copies of this one's; in ordinal order. Empty where it does not count.</summary>
    public IEnumerable<string> CopiesOf(string article)
    {
        if (!_articles.TryGetValue(article, out var own)) return [];
        var story = _days[own.Day].Find(own.Text);
        var copies = new Dictionary<DateOnly, HashSet<int>>();
        for (var day = own.Day.AddDays(-CopyDays); day <= own.Day.AddDays(CopyDays); day = day.AddDays(1))
        {
            if (_days.TryGetValue(day, out var stories)) copies[day] = stories.CopiesOf(story);
        }

        return _articles.Where(a => a.Key != article && copies.TryGetValue(a.Value.Day, out var alike) && alike.Contains(a.Value.Text)).Select(a => a.Key).Order(StringComparer.Ordinal);
    }

    /// <summary>The counts per day.</summary>
    public VolumeSeries ToSeries() => _series ??= new VolumeSeries([.. _days.Select(d => new DayCount(d.Key, d.Value.Count))]);

    /// <summary>Every article that counts with its story and day, in no particular order.</summary>
    internal IEnumerable<(string Article, StoryId Story, DateOnly Day)> Unordered() => _articles.Select(a => (a.Key, _days[a.Value.Day].Find(a.Value.Text), a.Value.Day));

    /// <summary>SHA-256 over the canonical form, lower-case hexadecimal.</summary>
    public string Digest() => Sha256Digest.Of(Unordered().OrderBy(a => a.Article, StringComparer.Ordinal).Select(a => $"{a.Article}\t{a.Story}\t{a.Day:yyyy-MM-dd}"));
}
