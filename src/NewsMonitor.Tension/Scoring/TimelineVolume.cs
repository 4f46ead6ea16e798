namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// Counts distinct stories per day: copies of one story (same story key, same day) count once, and taking one copy back leaves the
/// others. Not thread safe.
/// </summary>
public sealed class TimelineVolume
{
    /// <summary>Counts an article. The same article twice changes nothing.</summary>
    public void Add(string article, string story, DateOnly day) => throw new NotImplementedException();

    /// <summary>Takes an article back.</summary>
    public void Retract(string article) => throw new NotImplementedException();

    /// <summary>Articles that count, copies included.</summary>
    public int Articles => throw new NotImplementedException();

    /// <summary>The counts per day.</summary>
    public VolumeSeries ToSeries() => throw new NotImplementedException();

    /// <summary>Every article that counts, in ordinal order of its id: for a snapshot of the state.</summary>
    public IReadOnlyList<(string Article, string Story, DateOnly Day)> ToList() => throw new NotImplementedException();

    /// <summary>SHA-256 over the canonical form, lower-case hexadecimal.</summary>
    public string Digest() => throw new NotImplementedException();
}
