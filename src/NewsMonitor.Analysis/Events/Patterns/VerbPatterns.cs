using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The patterns of one verb, and which words must stand near it for any of the longer ones.</summary>
internal sealed class VerbPatterns
{
    private readonly FrozenSet<string> _companions;

    public VerbPatterns(EventPattern[] all)
    {
        All = all;
        Bare = [.. all.Where(p => p.Rest.Count == 0)];
        _companions = all.Where(p => p.Rest.Count > 0).SelectMany(p => p.Rest[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static VerbPatterns None { get; } = new([]);

    /// <summary>Longest first.</summary>
    public EventPattern[] All { get; }

    /// <summary>Those of the verb alone.</summary>
    public EventPattern[] Bare { get; }

    /// <summary>Whether the word is the next one of a longer pattern.</summary>
    public bool IsCompanion(string norm) => _companions.Contains(norm);
}
