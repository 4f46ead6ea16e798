using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The patterns of one verb, and which words must stand near it for any of the longer ones.</summary>
internal sealed class VerbPatterns
{
    public VerbPatterns(EventPattern[] all)
    {
        All = all;
        Bare = [.. all.Where(p => p.Rest.Count == 0)];
        Companions = all.Where(p => p.Rest.Count > 0).SelectMany(p => p.Rest[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static VerbPatterns None { get; } = new([]);

    /// <summary>Longest first.</summary>
    public EventPattern[] All { get; }

    /// <summary>Those of the verb alone.</summary>
    public EventPattern[] Bare { get; }

    /// <summary>The words that come next in the longer ones.</summary>
    public FrozenSet<string> Companions { get; }
}
