namespace NewsMonitor.Analysis.Knowledge;

public sealed partial class KnowledgeBase
{
    private static partial KnowledgeBase Load() => new() { Entities = new Dictionary<string, KnownEntity>(StringComparer.Ordinal) };
}
