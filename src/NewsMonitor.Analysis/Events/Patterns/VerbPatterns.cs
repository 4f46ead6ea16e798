namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The patterns of one verb, and which words must stand near it for any of the longer ones.</summary>
internal sealed class VerbPatterns
{
    public VerbPatterns(EventPattern[] all)
    {
        All = all;
        HasLonger = all.Any(p => p.Rest.Length > 0);
        Companions = WordSet.Union(all.Where(p => p.Rest.Length > 0).Select(p => p.Rest[0]));
    }

    public static VerbPatterns None { get; } = new([]);

    /// <summary>Longest first.</summary>
    public EventPattern[] All { get; }

    /// <summary>Whether any has more than the verb.</summary>
    public bool HasLonger { get; }

    /// <summary>The words that come next in the longer ones.</summary>
    public WordSet Companions { get; }
}
