using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>The stories of one event day, and what they add up to, reckoned when it is next asked for.</summary>
internal sealed class EventDay
{
    private readonly Dictionary<StoryKey, Story> _stories = [];
    private DayEvidence? _evidence;

    public IReadOnlyDictionary<StoryKey, Story> Stories => _stories;

    public DayEvidence Evidence => _evidence ??= DayEvidence.Of(_stories);

    /// <summary>False where the claim is there already.</summary>
    public bool Add(StoryKey key, Claim claim)
    {
        if (!_stories.TryGetValue(key, out var story)) _stories[key] = story = new Story();
        if (!story.Add(claim)) return false;
        _evidence = null;
        return true;
    }

    /// <summary>How many claims of the article went.</summary>
    public int Remove(StoryKey key, string article)
    {
        var story = _stories[key];
        var removed = story.Remove(article);
        if (story.Claims.Count == 0) _stories.Remove(key);
        _evidence = null;
        return removed;
    }
}
